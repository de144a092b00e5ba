package org.whatmatters.notification.support;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/// Somebody to send to, with a number of their own from those that reach nobody.
public record Recipient(UUID person, String phone) {

    private static final AtomicInteger NEXT = new AtomicInteger(100);

    public static Recipient someone() {
        return new Recipient(UUID.randomUUID(), "+447700900" + NEXT.getAndIncrement());
    }
}
