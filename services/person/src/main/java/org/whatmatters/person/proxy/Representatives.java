package org.whatmatters.person.proxy;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.whatmatters.person.proxy.CapacityFinding.Decision;
import org.whatmatters.person.record.PersonId;

/// Who may decide for a person.
@Component
public class Representatives {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final Proxies proxies;
    private final CapacityFindings findings;
    private final Clock clock;

    Representatives(Proxies proxies, CapacityFindings findings, Clock clock) {
        this.proxies = proxies;
        this.findings = findings;
        this.clock = clock;
    }

    /// By what somebody may say for a person who sees what, with their name; empty where they may not, or may no more.
    public Optional<String> authorityOnSharing(PersonId canonical, UUID proxyId) {
        var today = LocalDate.now(clock.withZone(LONDON));
        return proxies.find(canonical, proxyId)
                .filter(proxy -> proxy.holds(today) && proxy.kind().decidesOnSharing())
                .filter(proxy -> !proxy.kind().needsThatThePersonCannotDecide()
                        || findings.sayTheyCannot(canonical, Decision.SHARING, today))
                .map(proxy -> proxy.name() + ": " + proxy.authority());
    }
}
