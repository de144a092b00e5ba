package org.whatmatters.local.platform;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.whatmatters.local.process.PortHolder;

/// Refuses to start beside whoever already listens on one of our ports, and says who that is.
final class PortCheck {

    private static final int ELSEWHERE = 18_080;
    private static final int FIRST_TRIED = 21_000;
    private static final int LAST_TRIED = 32_000;
    private static final int STEP = 100;

    private PortCheck() {}

    /// A base port from which on nobody listens on any of ours.
    static int freeBase() {
        return IntStream.iterate(FIRST_TRIED, base -> base < LAST_TRIED, base -> base + STEP)
                .filter(base -> Arrays.stream(Port.values())
                        .allMatch(port -> PortHolder.of(port.above(base)).isEmpty()))
                .findFirst()
                .orElseThrow(() -> new PlatformFailure("There are no 16 free ports in a row."));
    }

    static void requireFree(Settings settings) {
        var held = Arrays.stream(Port.values())
                .map(port -> PortHolder.of(settings.port(port)))
                .flatMap(Optional::stream)
                .map(holder -> "  " + holder)
                .toList();
        if (!held.isEmpty()) {
            throw new PlatformFailure("""
                    Ports %d to %d are needed, but
                    %s
                    End that process, or move all ports: WM_BASE_PORT=%d ./run""".formatted(
                            settings.port(Port.GATEWAY),
                            settings.port(Port.GATEWAY_MANAGEMENT),
                            String.join("\n", held),
                            settings.basePort() == ELSEWHERE ? ELSEWHERE + 10_000 : ELSEWHERE));
        }
    }
}
