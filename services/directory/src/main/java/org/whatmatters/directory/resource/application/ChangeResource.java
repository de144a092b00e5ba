package org.whatmatters.directory.resource.application;

import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.whatmatters.directory.resource.Details;
import org.whatmatters.directory.resource.Resource;
import org.whatmatters.directory.resource.ResourceId;
import org.whatmatters.platform.web.ExpectedVersion;
import org.whatmatters.platform.web.IllegalState;
import org.whatmatters.platform.web.NotFound;
import org.whatmatters.platform.web.StaleVersion;

/// An editor puts a resource right, or takes it away.
@Component
public class ChangeResource {

    private final Resources resources;
    private final ResourceAnnouncements announcements;
    private final Clock clock;

    ChangeResource(Resources resources, ResourceAnnouncements announcements, Clock clock) {
        this.resources = resources;
        this.announcements = announcements;
        this.clock = clock;
    }

    public Resource putRight(ResourceId id, Details details, ExpectedVersion expected) {
        return change(id, expected, "change", resource -> resource.with(details));
    }

    public Resource withdraw(ResourceId id, ExpectedVersion expected) {
        return change(id, expected, "withdraw", resource -> resource.withdraw(clock.instant()));
    }

    private Resource change(
            ResourceId id, ExpectedVersion expected, String action, Function<Resource, Optional<Resource>> step) {
        var known = resources.find(id).orElseThrow(NotFound::new);
        expected.mustBe(known.version());
        var next = step.apply(known).orElseThrow(() -> new IllegalState("withdrawn", action));
        if (!resources.save(next)) {
            throw new StaleVersion();
        }
        announcements.announce(next);
        return next;
    }
}
