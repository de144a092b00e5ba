package org.whatmatters.person;

import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.text.ParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.test.context.DynamicPropertyRegistrar;
import tools.jackson.databind.json.JsonMapper;

/// Answers the one question this service asks Keycloak, in Keycloak's words. That Keycloak does answer so is shown by
/// the system tests.
@Configuration(proxyBeanMethods = false)
public class SignInServiceStandIn {

    private static final Map<UUID, String> NHS_NUMBERS = new ConcurrentHashMap<>();
    private static final Map<UUID, String> NAMES = new ConcurrentHashMap<>();

    /// From now on this account has proved that NHS number.
    public static void proves(UUID subject, String nhsNumber) {
        NHS_NUMBERS.put(subject, nhsNumber);
    }

    /// From now on this account has proved that name.
    public static void isCalled(UUID subject, String name) {
        NAMES.put(subject, name);
    }

    @Bean(destroyMethod = "")
    HttpServer signInService() throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/protocol/openid-connect/userinfo", SignInServiceStandIn::answer);
        server.start();
        return server;
    }

    @Bean
    DynamicPropertyRegistrar signInServiceAddress(HttpServer signInService) {
        return properties -> properties.add(
                "spring.http.serviceclient.keycloak.base-url",
                () -> "http://127.0.0.1:" + signInService.getAddress().getPort());
    }

    private static void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var token = exchange.getRequestHeaders().getFirst("Authorization").replace("Bearer ", "");
            var subject = SignedJWT.parse(token).getJWTClaimsSet().getSubject();
            var claims = new HashMap<>(Map.of("sub", subject));
            claims.computeIfAbsent("nhs_number", _ -> NHS_NUMBERS.get(UUID.fromString(subject)));
            claims.computeIfAbsent("name", _ -> NAMES.get(UUID.fromString(subject)));
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write(JsonMapper.shared().writeValueAsBytes(claims));
        } catch (ParseException e) {
            throw new IOException(e);
        }
    }
}
