package org.whatmatters.platform.circle;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.whatmatters.platform.fence.Fence;
import org.whatmatters.platform.messaging.MessagingAutoConfiguration;
import org.whatmatters.platform.messaging.Outbox;
import org.whatmatters.platform.web.Audit;
import tools.jackson.databind.json.JsonMapper;

/// Gives a service the circles of the people whose pages it keeps.
@AutoConfiguration(before = MessagingAutoConfiguration.class)
public class CircleAutoConfiguration {

    @Bean
    KnownCircles circlesOfPeople(JdbcClient jdbc, JsonMapper json) {
        return new KnownCircles(jdbc, json);
    }

    @Bean
    AccessProjection accessProjection(
            KnownCircles circles,
            Outbox outbox,
            @Value("${spring.application.name}") String service,
            List<CirclesLearnt> listeners) {
        return new AccessProjection(circles, outbox, service, listeners);
    }

    @Bean
    IdentityProjection identityProjection(KnownCircles circles, List<IdentitiesLearnt> listeners) {
        return new IdentityProjection(circles, listeners);
    }

    @Bean
    BrokerOffsets brokerOffsets(
            @Value("${whatmatters.kafka}") String servers, @Value("${spring.application.name}") String service) {
        var settings = Map.<String, Object>of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                servers,
                // Else its warnings while the broker is away drown the log.
                AdminClientConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG,
                10_000L);
        return new BrokerOffsets(Admin.create(settings), service);
    }

    @Bean
    AccessFreshness accessFreshness(BrokerOffsets offsets, Clock clock) {
        return new AccessFreshness(offsets, clock);
    }

    @Bean
    FilterRegistrationBean<AccessLagHeader> accessLagHeader(AccessFreshness freshness) {
        var filter = new FilterRegistrationBean<>(new AccessLagHeader(freshness));
        filter.addUrlPatterns("/api/*");
        return filter;
    }

    @Bean
    @ConditionalOnBean(Holdings.class)
    SubjectAccessController subjectAccess(
            Holdings holdings,
            ObjectProvider<Fence> fence,
            JdbcClient jdbc,
            Audit audit,
            Clock clock,
            @Value("${spring.application.name}") String service) {
        return new SubjectAccessController(holdings, fence.getIfAvailable(), jdbc, audit, clock, service);
    }
}
