package org.whatmatters.directory.duplicate;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.whatmatters.platform.web.IllegalState;

/// Which listing was said to be which other. That one may have been merged too, so a chain is followed to its end. It
/// has one, because nothing is merged into what was merged into it.
///
/// @param sameAs by the merged one, the one that it was merged into
record Chains(Map<UUID, UUID> sameAs) {

    Chains {
        sameAs = Map.copyOf(sameAs);
    }

    /// The listing that stands for this one: itself where it was not merged.
    UUID last(UUID listing) {
        var last = listing;
        for (var next = sameAs.get(last); next != null; next = sameAs.get(last)) {
            last = next;
        }
        return last;
    }

    Chains merge(UUID ended, UUID kept) {
        if (sameAs.containsKey(ended)) {
            throw new IllegalState("merged", "merge");
        }
        if (last(kept).equals(ended)) {
            throw new IllegalState("merged into the other", "merge");
        }
        var next = new HashMap<>(sameAs);
        next.put(ended, kept);
        return new Chains(next);
    }

    /// What was merged into the restored one stays merged into it.
    Chains restore(UUID ended) {
        var next = new HashMap<>(sameAs);
        next.remove(ended);
        return new Chains(next);
    }
}
