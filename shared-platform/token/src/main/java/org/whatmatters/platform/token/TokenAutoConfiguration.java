package org.whatmatters.platform.token;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerAutoConfiguration;
import org.springframework.context.annotation.Bean;

/// Gives every door the same knowledge of which tokens are revoked. A service's decoder takes the validator by
/// itself, the gateway's by hand.
@AutoConfiguration(before = OAuth2ResourceServerAutoConfiguration.class)
public class TokenAutoConfiguration {

    @Bean
    Revocations revocations(ObjectProvider<Clock> clock) {
        return new Revocations(clock.getIfAvailable(Clock::systemUTC));
    }

    @Bean
    RevocationReader revocationReader(Revocations revocations, @Value("${whatmatters.kafka}") String servers) {
        return new RevocationReader(revocations, servers);
    }

    @Bean
    MeterBinder revocationMeters(Revocations revocations, RevocationReader reader) {
        return registry -> {
            Gauge.builder("revocations.known", revocations, Revocations::known)
                    .description("revocations of the last ten minutes")
                    .register(registry);
            Gauge.builder("revocations.silence", reader, it -> it.silence().toSeconds())
                    .description("how long this instance has not heard what is revoked")
                    .baseUnit("seconds")
                    .register(registry);
        };
    }
}
