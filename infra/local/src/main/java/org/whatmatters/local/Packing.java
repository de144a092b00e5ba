package org.whatmatters.local;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import org.whatmatters.local.demo.Rehearsal;
import org.whatmatters.local.platform.Packaging;
import org.whatmatters.local.platform.PlatformFailure;
import org.whatmatters.local.platform.Settings;

/// `./run package`: what the next starts and the container images are made of.
final class Packing {

    private final Settings settings;
    private final PrintStream out;

    Packing(Settings settings, PrintStream out) {
        this.settings = settings;
        this.out = out;
    }

    int pack() {
        var from = System.nanoTime();
        var packaging = new Packaging(settings, out::println);
        try {
            packaging.renew(platform -> new Rehearsal(platform).perform(out::println));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write to " + packaging.folder(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PlatformFailure("Interrupted while packaging", e);
        }
        out.printf(
                "Packaged in %s after %.0f s. `./run` uses it as long as nothing is built anew.%n",
                packaging.folder(), (System.nanoTime() - from) / 1e9);
        return 0;
    }
}
