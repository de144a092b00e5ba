package org.whatmatters.notification.message.provider;

import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.timelimiter.TimeLimiterRegistry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.gov.service.notify.NotificationClient;

/// Sets up the official client and what guards it.
@Configuration(proxyBeanMethods = false)
class NotifyConfiguration {

    private static final String MILLIS_TO_CONNECT = "2000";
    private static final String MILLIS_TO_READ = "10000";

    static {
        // The client uses the JDK's old HTTP connection, which by itself posts a second time when the first answer is
        // cut off: two texts for one. It also waits for ever unless told otherwise.
        System.setProperty("sun.net.http.retryPost", "false");
        System.setProperty("sun.net.client.defaultConnectTimeout", MILLIS_TO_CONNECT);
        System.setProperty("sun.net.client.defaultReadTimeout", MILLIS_TO_READ);
    }

    @Bean
    NotificationClient notificationClient(NotifySettings settings) {
        return new NotificationClient(settings.apiKey(), settings.url().toString());
    }

    @Bean(destroyMethod = "close")
    GuardedCall guardedCall(CircuitBreakerRegistry breakers, TimeLimiterRegistry limiters) {
        return new GuardedCall(breakers.circuitBreaker("notify"), limiters.timeLimiter("notify"));
    }
}
