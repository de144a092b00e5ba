package org.whatmatters.careplan.given.application;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.whatmatters.careplan.circle.KnownCircles;
import org.whatmatters.careplan.circle.application.Reception;
import org.whatmatters.careplan.given.Given;
import org.whatmatters.careplan.given.GivenId;
import org.whatmatters.careplan.given.GivenResources;
import org.whatmatters.careplan.given.GivenResources.Kept;
import org.whatmatters.careplan.given.PublishedResources;
import org.whatmatters.platform.web.Actor;
import org.whatmatters.platform.web.Conflict;
import org.whatmatters.platform.web.IllegalState;
import org.whatmatters.platform.web.Invalid;
import org.whatmatters.platform.web.NotFound;

/// A worker gives a person something to read, or the person keeps it for themselves.
@Service
public class GiveResource {

    private final KnownCircles circles;
    private final GivenResources givenResources;
    private final PublishedResources published;
    private final Reception reception;

    GiveResource(
            KnownCircles circles, GivenResources givenResources, PublishedResources published, Reception reception) {
        this.circles = circles;
        this.givenResources = givenResources;
        this.published = published;
        this.reception = reception;
    }

    public Kept give(UUID personId, UUID resourceId, Actor actor) {
        var reader = reception.reader(actor);
        var found = circles.whoIs(personId, reader);
        var person = reception.admitToWrite(actor, "give resource", found);
        var resource = published
                .find(resourceId)
                .orElseThrow(() -> Invalid.field("/resourceId", "NOT_KNOWN", "We do not know this yet. Try again."));
        if (!resource.mayBeGiven(LocalDate.ofInstant(reader.at(), TextResource.LONDON))) {
            throw new IllegalState(resource.state(), "give");
        }
        var by = found.orElseThrow(NotFound::new).standing().author(reader);
        var given =
                new Given(new GivenId(UuidCreator.getTimeOrderedEpoch()), person, resourceId, by, reader.at(), null);
        if (!givenResources.add(given)) {
            throw new Conflict("given-already", "They have this already.");
        }
        return new Kept(given, resource);
    }
}
