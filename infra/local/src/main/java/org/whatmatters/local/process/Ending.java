package org.whatmatters.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/// Ends one process, known by its stamp: asks, waits, and only then kills. A process that merely has the pid is left
/// alone.
public final class Ending {

    private static final Duration LOOK_AGAIN = Duration.ofMillis(50);

    private Ending() {}

    public static void end(ProcessStamp process, Signal signal, Duration patience) {
        if (!send(process, signal)) {
            return;
        }
        if (!gone(process, patience) && send(process, Signal.KILL)) {
            gone(process, patience);
        }
    }

    /// Whether there was such a process to send it to.
    public static boolean send(ProcessStamp process, Signal signal) {
        if (!process.isAlive()) {
            return false;
        }
        try {
            new ProcessBuilder("/bin/sh", "-c", "kill -" + signal + " " + process.pid())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor(10, TimeUnit.SECONDS);
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot signal process " + process.pid(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /// Whether it is gone within this time.
    public static boolean gone(ProcessStamp process, Duration patience) {
        var end = System.nanoTime() + patience.toNanos();
        while (process.isAlive()) {
            if (System.nanoTime() > end) {
                return false;
            }
            try {
                Thread.sleep(LOOK_AGAIN);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return true;
    }
}
