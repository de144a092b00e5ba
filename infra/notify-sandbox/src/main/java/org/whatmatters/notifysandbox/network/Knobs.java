package org.whatmatters.notifysandbox.network;

import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.stereotype.Component;

/// The behaviour now in force.
@Component
public class Knobs {

    private final AtomicReference<Behaviour> behaviour = new AtomicReference<>(Behaviour.HEALTHY);

    public Behaviour now() {
        return behaviour.get();
    }

    public void set(Behaviour wanted) {
        behaviour.set(wanted);
    }

    /// The status to fail this send with; counts one of the wanted failures off.
    public OptionalInt failNow() {
        var before = behaviour.getAndUpdate(b -> b.failNext() > 0 ? b.onceFailed() : b);
        return before.failNext() > 0 ? OptionalInt.of(before.failStatus()) : OptionalInt.empty();
    }

    /// Waits as long as the answer is to be late.
    public void dawdle() {
        try {
            Thread.sleep(behaviour.get().delayMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
