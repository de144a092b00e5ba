package org.whatmatters.directory.editing.application;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.whatmatters.directory.editing.EditedField;
import org.whatmatters.directory.editing.Edits;
import org.whatmatters.directory.editing.Said;
import org.whatmatters.directory.listing.Listing;

/// Lays what editors put right over what a feed says, whenever it says something. In the caller's transaction.
@Component
public class LayEdits {

    private final LocalEdits localEdits;

    LayEdits(LocalEdits localEdits) {
        this.localEdits = localEdits;
    }

    /// What is put right of those of which something is.
    public Map<UUID, Edits> of(Collection<UUID> services) {
        return localEdits.of(services);
    }

    /// What is published of these.
    public List<Listing> lay(Map<UUID, Edits> edits, Collection<Listing> given) {
        return given.stream()
                .map(listing -> {
                    var its = edits.get(listing.id());
                    return its == null ? listing : FeedDocument.lay(its, listing);
                })
                .toList();
    }

    /// Where a feed says something else now than when it was put right.
    public Set<EditedField> disputed(Map<UUID, Edits> edits, Listing given) {
        var its = edits.get(given.id());
        return its == null ? Set.of() : its.follow(said(given)).disputed();
    }

    /// Keeps what the feed says now beside what was laid over it. Called once the listings are written, so that no
    /// editor can come between any more: who came before that is found here, and all is to be done again.
    public void keep(Map<UUID, Edits> laid, Collection<Listing> written) {
        var now = localEdits.of(written.stream().map(Listing::id).toList());
        for (var listing : written) {
            var its = now.getOrDefault(listing.id(), Edits.NONE);
            if (!its.equals(laid.getOrDefault(listing.id(), Edits.NONE))) {
                throw new OptimisticLockingFailureException("an editor put right what was being taken in");
            }
            if (!its.isEmpty()) {
                localEdits.follow(listing.id(), listing.content().document(), its.follow(said(listing)));
            }
        }
    }

    private static Said said(Listing given) {
        return FeedDocument.of(given.content().document()).said();
    }
}
