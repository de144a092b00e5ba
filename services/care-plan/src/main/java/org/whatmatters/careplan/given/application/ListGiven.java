package org.whatmatters.careplan.given.application;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.whatmatters.careplan.circle.KnownCircles;
import org.whatmatters.careplan.circle.application.Reception;
import org.whatmatters.careplan.given.GivenResources;
import org.whatmatters.careplan.given.GivenResources.Kept;
import org.whatmatters.platform.web.Actor;
import org.whatmatters.platform.web.PageRequest;

/// Somebody in the circle looks at what a person was given.
@Service
public class ListGiven {

    private final KnownCircles circles;
    private final GivenResources givenResources;
    private final Reception reception;

    ListGiven(KnownCircles circles, GivenResources givenResources, Reception reception) {
        this.circles = circles;
        this.givenResources = givenResources;
        this.reception = reception;
    }

    /// One more than the page shows, where there are more.
    public List<Kept> list(UUID personId, Actor actor, PageRequest page) {
        var reader = reception.reader(actor);
        var person = reception.admit(actor, "list given resources", circles.whoIs(personId, reader));
        return givenResources.of(person, reader, page.after(), page.rowsToRead());
    }
}
