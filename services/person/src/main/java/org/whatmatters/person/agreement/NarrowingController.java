package org.whatmatters.person.agreement;

import java.time.Clock;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.whatmatters.person.circle.application.Narrowings;
import org.whatmatters.person.circle.application.Narrowings.Unconfirmed;
import org.whatmatters.platform.web.Actor;
import org.whatmatters.platform.web.Audit;
import org.whatmatters.platform.web.MayUse;
import org.whatmatters.platform.web.Page;
import org.whatmatters.platform.web.PageRequest;
import org.whatmatters.platform.web.Role;

/// Shows the information governance officer of the integrated care board where something that was taken away may
/// still be open: which services have not said that they keep to it.
@RestController
class NarrowingController {

    private final Narrowings narrowings;
    private final Audit audit;
    private final Clock clock;

    NarrowingController(Narrowings narrowings, Audit audit, Clock clock) {
        this.narrowings = narrowings;
        this.audit = audit;
        this.clock = clock;
    }

    @MayUse(staff = Role.IG_OFFICER)
    @GetMapping("/api/v1/narrowings")
    Page<Unconfirmed> unconfirmed(PageRequest page, Actor.Staff officer) {
        var olderThan = clock.instant().minus(Narrowings.NORMALLY);
        var unconfirmed =
                Page.of(narrowings.unconfirmed(officer.organisationId(), olderThan, page), page, Unconfirmed::id);
        audit.granted(
                officer,
                "list what is not confirmed",
                unconfirmed.items().stream().map(Unconfirmed::personId).toList(),
                "IG_OFFICER");
        return unconfirmed;
    }
}
