package org.whatmatters.notification.held;

import java.nio.file.Path;
import java.util.Set;
import org.whatmatters.platform.testing.EveryColumnIsCopied;

class EveryColumnIsCopiedTest implements EveryColumnIsCopied {

    @Override
    public Path queries() {
        return Path.of("src/main/java/org/whatmatters/notification/held/MessageHoldings.java");
    }

    @Override
    public Set<String> leftOut() {
        return Set.of(
                // That a request was taken back stands with its message.
                "taken_back.*",
                // Of workers, not of people who are helped.
                "work_address.*",
                "reminder.*");
    }
}
