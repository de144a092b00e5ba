package org.whatmatters.portal.page;

import java.time.Duration;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.whatmatters.portal.PortalSettings;
import org.whatmatters.portal.services.Refusal;

/// Takes "not found" for "not yet" during [PortalSettings#patience]: a relationship that one service has just recorded
/// reaches the others a moment later.
@Component
public class Patience {

    private static final Duration BETWEEN = Duration.ofMillis(200);

    private final PortalSettings settings;

    Patience(PortalSettings settings) {
        this.settings = settings;
    }

    public <T> T untilFound(Supplier<T> question) {
        var deadline = System.nanoTime() + settings.patience().toNanos();
        while (true) {
            try {
                return question.get();
            } catch (Refusal refusal) {
                if (!refusal.isNotFound() || System.nanoTime() > deadline || !pause()) {
                    throw refusal;
                }
            }
        }
    }

    private static boolean pause() {
        try {
            Thread.sleep(BETWEEN);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
