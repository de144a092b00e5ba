package org.whatmatters.careplan.given.application;

import org.springframework.stereotype.Service;
import org.whatmatters.careplan.circle.application.Reception;
import org.whatmatters.careplan.given.GivenId;
import org.whatmatters.careplan.given.GivenResources;
import org.whatmatters.platform.web.Actor;

/// What a person was given is taken off their page: it did not suit, or they are done with it.
@Service
public class TakeBackResource {

    private final GivenResources givenResources;
    private final Reception reception;

    TakeBackResource(GivenResources givenResources, Reception reception) {
        this.givenResources = givenResources;
        this.reception = reception;
    }

    public void takeBack(GivenId id, Actor actor) {
        var found = givenResources.find(id, reception.reader(actor));
        givenResources.takeBack(
                reception.admitToWrite(actor, "take back resource", found).id());
    }
}
