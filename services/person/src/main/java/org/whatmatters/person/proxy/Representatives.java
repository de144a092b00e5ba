package org.whatmatters.person.proxy;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.whatmatters.person.fence.PersonErrand;
import org.whatmatters.person.proxy.CapacityFinding.Decision;
import org.whatmatters.person.proxy.Proxies.Helped;
import org.whatmatters.person.proxy.Proxy.State;
import org.whatmatters.person.record.PersonId;
import org.whatmatters.person.record.application.People;
import org.whatmatters.platform.fence.Fence;

/// Who may decide for a person.
@Component
public class Representatives {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final Proxies proxies;
    private final CapacityFindings findings;
    private final People people;
    private final Fence fence;
    private final Clock clock;

    Representatives(Proxies proxies, CapacityFindings findings, People people, Fence fence, Clock clock) {
        this.proxies = proxies;
        this.findings = findings;
        this.people = people;
        this.fence = fence;
        this.clock = clock;
    }

    /// Somebody who is signed in and may say for a person who sees what.
    ///
    /// @param name as they proved it
    /// @param authority by what they may, with their name
    public record Decider(String name, String authority) {}

    /// By what somebody may say for a person who sees what, with their name; empty where they may not, or may no more.
    public Optional<String> authorityOnSharing(PersonId canonical, UUID proxyId) {
        return proxies.find(canonical, proxyId).filter(this::decidesOnSharing).map(Representatives::authority);
    }

    /// Whether an account may say for a person who sees what: it was let in, and the person is hidden from nobody.
    public Optional<Decider> deciderOnSharing(PersonId canonical, UUID subject) {
        return proxies.helpedBy(subject).stream()
                .map(Helped::proxy)
                .filter(proxy -> proxy.person().equals(canonical))
                .filter(proxy -> proxy.state(today()) == State.ACTIVE && decidesOnSharing(proxy))
                .findFirst()
                .map(proxy -> new Decider(Objects.requireNonNull(proxy.claim()).name(), authority(proxy)));
    }

    /// An attorney for health and a deputy while it was found that the person cannot decide this, a parent before the
    /// child is sixteen; nobody else.
    boolean decidesOnSharing(Proxy proxy) {
        if (!proxy.holds(today()) || !proxy.kind().decidesOnSharing()) {
            return false;
        }
        return fence.asTheServiceFor(
                PersonErrand.DECIDE_FOR_SOMEBODY,
                () -> proxy.kind().needsThatThePersonCannotDecide()
                        ? findings.sayTheyCannot(proxy.person(), Decision.SHARING, today())
                        : isChild(proxy.person()));
    }

    private boolean isChild(PersonId person) {
        return people.find(person)
                .map(record -> record.details().birthDate())
                .filter(born -> born.turnsForCertain(Kind.AGE_OF_OWN_WORD).isAfter(today()))
                .isPresent();
    }

    private static String authority(Proxy proxy) {
        return proxy.name() + ": " + proxy.authority();
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(LONDON));
    }
}
