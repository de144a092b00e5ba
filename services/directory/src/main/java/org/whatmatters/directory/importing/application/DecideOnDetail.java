package org.whatmatters.directory.importing.application;

import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.whatmatters.directory.importing.DetailState;
import org.whatmatters.directory.importing.SourceName;
import org.whatmatters.platform.web.Actor;
import org.whatmatters.platform.web.ExpectedVersion;
import org.whatmatters.platform.web.NotFound;

/// An editor says that everybody may read a phone number or e-mail address, or that it is left out. Either can be said
/// after the other. The listings that hold it change at once; one that is just being taken in is waited for.
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

    /// Writes the word down, and publishes again what it changes.
    ///
    /// @param because why everybody may read it; null when it is left out
    public void decide(Actor.Staff actor, UUID id, @Nullable String because, ExpectedVersion expected) {
        var source = details.find(id)
                .flatMap(detail -> SourceName.of(detail.source()))
                .orElseThrow(NotFound::new);
        details.holdSource(source);
        var detail = details.hold(id).orElseThrow(NotFound::new);
        expected.mustBe(detail.version());
        details.decide(id, because, actor.subject(), clock.instant());
        if ((detail.state() == DetailState.SHOWN) != (because != null)) {
            publishAgain(id, source);
        }
    }

    private void publishAgain(UUID id, SourceName source) {
        var after = FIRST;
        for (var services = details.servicesWith(id, after, SERVICES_AT_ONCE);
                !services.isEmpty();
                services = details.servicesWith(id, after, SERVICES_AT_ONCE)) {
            publishServices.publish(source, services);
            after = services.getLast().id();
        }
    }
}
