package org.whatmatters.directory;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.test.context.DynamicPropertyRegistrar;

/// A publisher on this machine whom the operator allows, for the service's own tests.
@Configuration(proxyBeanMethods = false)
class FeedsElsewhere {

    @Bean
    FeedElsewhere feedElsewhere() {
        return new FeedElsewhere();
    }

    @Bean
    DynamicPropertyRegistrar feedSettings(FeedElsewhere feed) {
        return registry -> {
            registry.add("whatmatters.directory.feeds.origins", feed::origin);
            registry.add("whatmatters.directory.feeds.allow-loopback", () -> true);
            registry.add("whatmatters.directory.links.allow-loopback", () -> true);
            registry.add("whatmatters.directory.feeds.look-every", () -> "500ms");
            registry.add("resilience4j.retry.instances.feed.waitDuration", () -> "10ms");
        };
    }
}
