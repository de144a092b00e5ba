package org.whatmatters.notification.support;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.test.context.DynamicPropertyRegistrar;

/// What the tests of this service need besides the real PostgreSQL and Kafka.
@TestConfiguration(proxyBeanMethods = false)
@ComponentScan
public class TestParts {

    /// What the service expects of the provider.
    public static final String CALLBACK_TOKEN = "agreed-with-the-provider";

    @Bean
    MutableClock clock() {
        return new MutableClock();
    }

    @Bean
    Sandbox sandbox() {
        return new Sandbox();
    }

    /// Nothing is sent but when a test says so, and what takes seconds takes a fraction.
    @Bean
    DynamicPropertyRegistrar testProperties(Sandbox sandbox) {
        return registry -> {
            registry.add("whatmatters.notify.url", sandbox::address);
            registry.add("whatmatters.notify.callback-token", () -> CALLBACK_TOKEN);
            registry.add("whatmatters.messages.look-every", () -> "24h");
            registry.add("resilience4j.timelimiter.instances.notify.timeoutDuration", () -> "2s");
            registry.add("resilience4j.circuitbreaker.instances.notify.waitDurationInOpenState", () -> "1s");
        };
    }
}
