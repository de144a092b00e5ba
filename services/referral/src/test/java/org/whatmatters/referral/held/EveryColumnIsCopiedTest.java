package org.whatmatters.referral.held;

import java.nio.file.Path;
import java.util.Set;
import org.whatmatters.platform.testing.EveryColumnIsCopied;

class EveryColumnIsCopiedTest implements EveryColumnIsCopied {

    @Override
    public Path queries() {
        return Path.of("src/main/java/org/whatmatters/referral/held");
    }

    @Override
    public Set<String> leftOut() {
        return Set.of(
                // A draft is about nobody yet: it has no person's id, and is sent or gone within thirty days.
                "draft.*",
                // About a worker, not about anybody who is helped.
                "absence.*",
                // Made of the name, which is copied, so that it is found by it.
                "finding.*",
                // What a worker typed, about nobody who is known here; gone after a day.
                "worklist_search.*",
                // The person service copies it.
                "person_name.died",
                // The contacts and appointments that it is made of are copied.
                "referral.talked_at",
                // Where it stood is copied, as long as it stands there.
                "referral.before_state",
                "referral.before_at");
    }
}
