package org.whatmatters.benchmarks.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Properties;
import org.whatmatters.local.platform.PlatformFailure;
import org.whatmatters.local.platform.Settings;

/// What every load of an installation has in common, kept from the first one: so a second one adds nothing twice.
///
/// @param until where history ends
/// @param host empty where people belong to all
record LoadedBefore(long seed, LocalDate until, String host) {

    private static final long USUAL_SEED = 1;

    /// The earlier load's, or this one's from now on.
    static LoadedBefore agreed(Settings settings, LoadOrder order, LocalDate today) {
        var file = settings.folder().resolve("load.properties");
        var before = read(file);
        before.ifPresent(agreed -> agreed.mustFit(order));
        return before.orElseGet(() -> {
            var first = new LoadedBefore(
                    order.seed().orElse(USUAL_SEED), today, order.host().orElse(""));
            first.write(file);
            return first;
        });
    }

    /// People of two seeds could have the same NHS number.
    private void mustFit(LoadOrder order) {
        if (order.seed().orElse(seed) != seed || !order.host().orElse(host).equals(host)) {
            throw new PlatformFailure(
                    "This platform was filled with --seed %d%s. Load more of the same, or begin anew: ./run reset"
                            .formatted(seed, host.isEmpty() ? "" : " --host " + host));
        }
    }

    private static Optional<LoadedBefore> read(Path file) {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        var kept = new Properties();
        try (var in = Files.newBufferedReader(file)) {
            kept.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
        return Optional.of(new LoadedBefore(
                Long.parseLong(kept.getProperty("seed")),
                LocalDate.parse(kept.getProperty("until")),
                kept.getProperty("host")));
    }

    private void write(Path file) {
        try {
            Files.writeString(file, "seed=%d%nuntil=%s%nhost=%s%n".formatted(seed, until, host));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }
}
