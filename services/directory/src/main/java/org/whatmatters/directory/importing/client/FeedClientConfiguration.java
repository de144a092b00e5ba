package org.whatmatters.directory.importing.client;

import io.github.resilience4j.retry.RetryRegistry;
import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.whatmatters.directory.internet.PublicAddresses;

@Configuration(proxyBeanMethods = false)
class FeedClientConfiguration {

    @Bean
    HttpFeedClient feedClient(
            @Value("${whatmatters.directory.feeds.origins}") List<String> origins,
            @Value("${whatmatters.directory.feeds.allow-loopback}") boolean allowLoopback,
            RetryRegistry retries,
            Clock clock) {
        return new HttpFeedClient(
                origins, allowLoopback, new PublicAddresses(allowLoopback), retries.retry("feed"), clock);
    }
}
