package org.whatmatters.directory.importing.application;

import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.whatmatters.directory.importing.SourceName;
import org.whatmatters.platform.web.Actor;
import org.whatmatters.platform.web.NotFound;

/// An editor says that everybody may read a phone number or e-mail address, or takes that back. The listings that
/// hold it change at once.
@Component
public class DecideOnDetail {

    private static final UUID FIRST = new UUID(0, 0);
    private static final int SERVICES_AT_ONCE = 250;

    private final WithheldDetails details;
    private final PublishServices publishServices;
    private final Clock clock;

    DecideOnDetail(WithheldDetails details, PublishServices publishServices, Clock clock) {
        this.details = details;
        this.publishServices = publishServices;
        this.clock = clock;
    }

    /// Says that everybody may read it, and publishes what it was left out of.
    ///
    /// @param because null to take back what was said before
    public void decide(Actor.Staff actor, UUID id, @Nullable String because) {
        var detail = details.find(id).orElseThrow(NotFound::new);
        details.decide(id, because, actor.subject(), clock.instant());
        var source = SourceName.of(detail.source()).orElseThrow();
        var after = FIRST;
        for (var services = details.servicesWith(id, after, SERVICES_AT_ONCE);
                !services.isEmpty();
                services = details.servicesWith(id, after, SERVICES_AT_ONCE)) {
            publishServices.publish(source, services);
            after = services.getLast().id();
        }
    }
}
