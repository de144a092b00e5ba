package org.whatmatters.referral.held;

import java.nio.file.Path;
import java.util.Set;
import org.whatmatters.platform.testing.EveryColumnIsCopied;

class EveryColumnIsCopiedTest implements EveryColumnIsCopied {

    @Override
    public Path queries() {
        return Path.of("src/main/java/org/whatmatters/referral/held/ReferralHoldings.java");
    }

    @Override
    public Set<String> leftOut() {
        return Set.of();
    }
}
