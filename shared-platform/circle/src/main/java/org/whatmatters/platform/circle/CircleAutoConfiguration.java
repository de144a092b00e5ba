package org.whatmatters.platform.circle;

import java.util.List;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.whatmatters.platform.messaging.MessagingAutoConfiguration;
import tools.jackson.databind.json.JsonMapper;

/// Gives a service the circles of the people whose pages it keeps.
@AutoConfiguration(before = MessagingAutoConfiguration.class)
public class CircleAutoConfiguration {

    @Bean
    KnownCircles circlesOfPeople(JdbcClient jdbc, JsonMapper json) {
        return new KnownCircles(jdbc, json);
    }

    @Bean
    AccessProjection accessProjection(KnownCircles circles) {
        return new AccessProjection(circles);
    }

    @Bean
    IdentityProjection identityProjection(KnownCircles circles, List<IdentitiesLearnt> listeners) {
        return new IdentityProjection(circles, listeners);
    }
}
