package org.whatmatters.person.subjectaccess;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.test.context.DynamicPropertyRegistrar;
import org.whatmatters.contracts.subjectaccess.HeldOnPerson;
import org.whatmatters.contracts.subjectaccess.HeldOnPerson.Section;
import tools.jackson.databind.json.JsonMapper;

/// Answers for the other services, each under its own address. What they really answer is shown by their own tests.
@Configuration(proxyBeanMethods = false)
class OtherServicesStandIn {

    /// Who was asked, for whom, by whom.
    record Asked(String authorization, Set<UUID> people) {}

    private static final Map<String, List<Section>> HELD = new ConcurrentHashMap<>();
    private static final Set<String> SILENT = ConcurrentHashMap.newKeySet();
    private static final Map<String, Asked> ASKED = new ConcurrentHashMap<>();

    /// From now on a service holds that for an order.
    static void holds(String service, UUID order, Section... sections) {
        HELD.put(service + order, List.of(sections));
    }

    static void isSilent(String service, UUID order) {
        SILENT.add(service + order);
    }

    static void answersAgain(String service, UUID order) {
        SILENT.remove(service + order);
    }

    /// How a service was asked last for an order.
    static Asked asked(String service, UUID order) {
        return ASKED.getOrDefault(service + order, new Asked("", Set.of()));
    }

    @Bean(destroyMethod = "")
    HttpServer servicesStandIn() throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", OtherServicesStandIn::answer);
        server.start();
        return server;
    }

    @Bean
    DynamicPropertyRegistrar servicesStandInAddresses(HttpServer servicesStandIn) {
        return properties -> OtherServices.NAMES.forEach(service -> properties.add(
                "spring.http.serviceclient." + service + ".base-url",
                () -> "http://127.0.0.1:" + servicesStandIn.getAddress().getPort() + "/" + service));
    }

    /// `/{service}/internal/v1/subject-access/{order}?person=…&person=…`
    private static void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var words = exchange.getRequestURI().getPath().split("/");
            var service = words[1];
            var key = service + words[5];
            var people = Arrays.stream(exchange.getRequestURI().getQuery().split("&"))
                    .map(parameter -> UUID.fromString(parameter.replace("person=", "")))
                    .collect(Collectors.toSet());
            ASKED.put(key, new Asked(exchange.getRequestHeaders().getFirst("Authorization"), people));
            if (SILENT.contains(key)) {
                exchange.sendResponseHeaders(503, -1);
                return;
            }
            var held = new HeldOnPerson(service, HELD.getOrDefault(key, List.of()));
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write(JsonMapper.shared().writeValueAsBytes(held));
        }
    }
}
