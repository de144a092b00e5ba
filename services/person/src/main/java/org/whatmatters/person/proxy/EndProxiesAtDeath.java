package org.whatmatters.person.proxy;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.whatmatters.person.circle.application.KeepCircle;
import org.whatmatters.person.identity.application.Identities;
import org.whatmatters.person.proxy.Proxy.Ending;
import org.whatmatters.person.proxy.Proxy.Why;
import org.whatmatters.person.record.Author;
import org.whatmatters.person.record.PersonId;
import org.whatmatters.person.record.application.DeathFollowers;

/// Nobody helps the dead, and the dead help nobody. Should they be found to live, their helpers are named anew.
@Service
class EndProxiesAtDeath implements DeathFollowers {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final Identities identities;
    private final Proxies proxies;
    private final KeepCircle keepCircle;
    private final Clock clock;

    EndProxiesAtDeath(Identities identities, Proxies proxies, KeepCircle keepCircle, Clock clock) {
        this.identities = identities;
        this.proxies = proxies;
        this.keepCircle = keepCircle;
        this.clock = clock;
    }

    @Override
    public void died(PersonId canonical, Author confirmedBy) {
        // Whoever is naming a helper at this moment is waited for; whoever comes after finds that they have died.
        identities.holdAll(canonical, canonical);
        proxies.of(canonical).forEach(proxy -> end(proxy, confirmedBy.name(), Why.PERSON_DIED));
        keepCircle.openingChanged(canonical);
        proxies.inWhichHelps(canonical).forEach(proxy -> {
            identities.heldCanonical(proxy.person());
            end(proxy, null, Why.CANNOT_GO_ON);
            keepCircle.openingChanged(proxy.person());
        });
    }

    private void end(Proxy proxy, @Nullable String by, Why why) {
        if (proxy.holds(LocalDate.now(clock.withZone(LONDON)))) {
            proxies.end(proxy, new Ending(clock.instant(), by, why));
        }
    }
}
