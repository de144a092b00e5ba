package org.whatmatters.careplan.held.persistence;

import java.nio.file.Path;
import java.util.Set;
import org.whatmatters.platform.testing.EveryColumnIsCopied;

class EveryColumnIsCopiedTest implements EveryColumnIsCopied {

    @Override
    public Path queries() {
        return Path.of("src/main/java/org/whatmatters/careplan/held/persistence/PlanHoldings.java");
    }

    @Override
    public Set<String> leftOut() {
        return Set.of(
                // The name of whoever wrote it down is copied instead.
                "about_me_passage.author", "goal.author", "given_resource.author", "about_me.person_id");
    }
}
