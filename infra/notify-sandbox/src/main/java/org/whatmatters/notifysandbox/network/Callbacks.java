package org.whatmatters.notifysandbox.network;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.stereotype.Component;
import org.whatmatters.notifysandbox.SandboxSettings;
import tools.jackson.databind.json.JsonMapper;

/// Tells the service what happened. Like Notify, it tries again only when that may help (no answer, 429 or 5xx), and
/// only a few times.
@Component
class Callbacks {

    private static final Logger LOG = LoggerFactory.getLogger(Callbacks.class);
    private static final int TRIES = 5;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final SandboxSettings settings;
    private final JsonMapper json;
    private final TaskScheduler scheduler;
    private final Clock clock;

    Callbacks(SandboxSettings settings, JsonMapper json, TaskScheduler scheduler, Clock clock) {
        this.settings = settings;
        this.json = json;
        this.scheduler = scheduler;
        this.clock = clock;
    }

    /// @param path the last part of the address, such as `receipts`
    void tell(String path, Record body) {
        var request = HttpRequest.newBuilder(URI.create(settings.callbackUrl() + "/" + path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + settings.callbackToken())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json.writeValueAsString(body)))
                .build();
        later(request, 1, Duration.ZERO);
    }

    private void later(HttpRequest request, int attempt, Duration pause) {
        var _ = scheduler.schedule(
                () -> attempt(request, attempt, pause), clock.instant().plus(pause));
    }

    private void attempt(HttpRequest request, int attempt, Duration pause) {
        if (mayBeBetterLater(request) && attempt < TRIES) {
            later(request, attempt + 1, pause.isZero() ? settings.retryAfter() : pause.multipliedBy(2));
        }
    }

    private boolean mayBeBetterLater(HttpRequest request) {
        try {
            var status = http.send(request, BodyHandlers.discarding()).statusCode();
            LOG.info("Callback to {} answered with {}", request.uri().getPath(), status);
            return status == 429 || status >= 500;
        } catch (IOException e) {
            LOG.warn("Callback to {} found nobody: {}", request.uri().getPath(), String.valueOf(e.getMessage()));
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
