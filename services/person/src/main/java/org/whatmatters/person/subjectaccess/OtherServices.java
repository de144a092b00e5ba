package org.whatmatters.person.subjectaccess;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClientException;
import org.springframework.web.service.registry.HttpServiceProxyRegistry;
import org.springframework.web.service.registry.ImportHttpServices;
import org.whatmatters.contracts.subjectaccess.HeldOnPerson;

/// The services beside this one that hold something on people. Insight keeps figures under keys that lead to nobody,
/// and the directory keeps nobody.
@Component
class OtherServices {

    static final List<String> NAMES = List.of("referral", "care-plan", "budget", "notification");

    private static final Logger LOG = LoggerFactory.getLogger(OtherServices.class);

    private final HttpServiceProxyRegistry clients;

    OtherServices(HttpServiceProxyRegistry clients) {
        this.clients = clients;
    }

    /// Asks all of them at once. A service that does not answer, or does not know of the order yet, answers nothing.
    Map<String, Optional<HeldOnPerson>> ask(UUID order, List<UUID> ids, String authorization) {
        var answers = new LinkedHashMap<String, Optional<HeldOnPerson>>();
        try (var all = Executors.newVirtualThreadPerTaskExecutor()) {
            var questions = new ArrayList<Callable<Optional<HeldOnPerson>>>();
            NAMES.forEach(service -> questions.add(() -> ask(service, order, ids, authorization)));
            var answered = all.invokeAll(questions);
            for (int service = 0; service < NAMES.size(); service++) {
                answers.put(NAMES.get(service), answered.get(service).get());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the services were asked", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("asking a service went wrong", e.getCause());
        }
        return answers;
    }

    private Optional<HeldOnPerson> ask(String service, UUID order, List<UUID> ids, String authorization) {
        try {
            var held = clients.getClient(service, HoldingsOfService.class).on(authorization, order, ids);
            return Optional.of(new HeldOnPerson(service, held.sections()));
        } catch (RestClientException e) {
            LOG.warn("{} did not answer: {}", service, e.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    /// Addresses and time-outs: `spring.http.serviceclient` in application.yaml.
    @Configuration(proxyBeanMethods = false)
    @ImportHttpServices(group = "referral", types = HoldingsOfService.class)
    @ImportHttpServices(group = "care-plan", types = HoldingsOfService.class)
    @ImportHttpServices(group = "budget", types = HoldingsOfService.class)
    @ImportHttpServices(group = "notification", types = HoldingsOfService.class)
    static class Clients {}
}
