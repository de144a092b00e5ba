package org.whatmatters.platform.testing;

import com.nimbusds.jose.JOSEException;
import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.whatmatters.platform.token.Revocations;

/// The parts a service needs, real ones, and the client's view of it.
@TestConfiguration(proxyBeanMethods = false)
class RealParts {

    /// Set before the context is made: the web server's filters already need the database.
    static final class Addresses implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            var database = context.getEnvironment().getRequiredProperty("whatmatters.database");
            TestPropertyValues.of(
                            "spring.datasource.url=" + RealPostgres.database(database),
                            "whatmatters.kafka=" + RealKafka.servers(),
                            "logging.structured.format.console=")
                    .applyTo(context);
        }
    }

    @Bean
    JwtDecoder jwtDecoder(Revocations revocations) throws JOSEException {
        var decoder =
                NimbusJwtDecoder.withPublicKey(Tokens.key().toRSAPublicKey()).build();
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                JwtValidators.createDefaultWithIssuer(Tokens.ISSUER),
                new JwtClaimValidator<List<String>>(
                        "aud", audiences -> audiences != null && audiences.contains("whatmatters-api")),
                revocations));
        return decoder;
    }

    @Bean(defaultCandidate = false)
    @Beside
    JdbcClient beside(
            @Value("${spring.datasource.url}") String url,
            @Value("${spring.datasource.username}") String user,
            @Value("${spring.datasource.password}") String password) {
        var connections = new HikariDataSource();
        connections.setJdbcUrl(url);
        connections.setUsername(user);
        connections.setPassword(password);
        connections.setMaximumPoolSize(3);
        connections.setMinimumIdle(0);
        connections.setConnectionInitSql("set whatmatters.works_for = 'SERVICE'");
        return JdbcClient.create(connections);
    }

    @Bean
    Api api(Environment environment) {
        return new Api(() -> "http://127.0.0.1:" + environment.getRequiredProperty("local.server.port"));
    }

    @Bean
    Events events() {
        return new Events(RealKafka.servers());
    }
}
