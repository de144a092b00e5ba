package org.whatmatters.gateway;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/// Everything behind the gateway, once for all tests. Keycloak's stand-in serves the keys of [Tokens] too.
class Backends implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final Map<Target, Backend> ALL = new EnumMap<>(Target.class);

    static {
        for (var target : Target.values()) {
            ALL.put(target, new Backend(target.kebab()));
        }
        serveKeys();
    }

    static Backend of(Target target) {
        return Objects.requireNonNull(ALL.get(target));
    }

    static void serveKeys() {
        var keycloak = of(Target.KEYCLOAK);
        keycloak.answers(exchange -> {
            if (exchange.getRequestURI().getPath().endsWith("/certs")) {
                Backend.send(exchange, 200, Tokens.keys());
            } else {
                keycloak.remember(exchange);
                Backend.send(exchange, 200, "keycloak");
            }
        });
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var addresses = TestPropertyValues.of(
                "whatmatters.issuer=" + Tokens.ISSUER,
                "whatmatters.jwks=" + of(Target.KEYCLOAK).address()
                        + "/auth/realms/whatmatters/protocol/openid-connect/certs");
        for (var target : Target.values()) {
            addresses = addresses.and(
                    "whatmatters.addresses." + target.kebab() + "=" + of(target).address());
        }
        addresses.applyTo(context);
    }
}
