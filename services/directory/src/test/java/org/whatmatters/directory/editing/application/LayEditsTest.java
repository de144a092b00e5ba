package org.whatmatters.directory.editing.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.dao.TransientDataAccessException;
import org.whatmatters.directory.editing.EditedField;
import org.whatmatters.directory.editing.Edits;
import org.whatmatters.directory.editing.LocalEdit;
import org.whatmatters.directory.editing.Said;
import org.whatmatters.directory.listing.Listing;
import org.whatmatters.directory.listing.ListingState;

class LayEditsTest {

    private static final UUID CHOIR = UUID.fromString("019a0000-0000-7000-8000-0000000000c1");
    private static final Said FEED = new Said(Map.of(EditedField.NAME, "Choir"));
    private static final Edits RENAMED = Edits.NONE.putRight(
            new Said(Map.of(EditedField.NAME, "Singing")),
            FEED,
            new LocalEdit.Source(CHOIR, CHOIR, Instant.parse("2026-11-30T09:00:00Z"), "They told us."));

    private final InMemoryEdits held = new InMemoryEdits();
    private final LayEdits layEdits = new LayEdits(held);

    @Test
    void what_is_read_and_searched_is_what_was_put_right_and_the_feed_is_told_apart_by_its_own_words() {
        var given = listing("Choir");

        var laid = layEdits.lay(Map.of(CHOIR, RENAMED), List.of(given)).getFirst();

        assertThat(laid.text().name()).isEqualTo("Singing");
        assertThat(laid.content().document()).contains("Singing").doesNotContain("Choir");
        assertThat(laid.content().hash()).isEqualTo(given.content().hash());
    }

    @Test
    void what_the_feed_says_now_is_kept_beside_what_was_put_right() {
        held.edits.put(CHOIR, RENAMED);
        var given = listing("Choir of Harrowdale");

        layEdits.keep(Map.of(CHOIR, RENAMED), List.of(given));

        assertThat(layEdits.disputed(Map.of(CHOIR, RENAMED), given)).containsExactly(EditedField.NAME);
        assertThat(held.edits)
                .containsEntry(CHOIR, RENAMED.follow(new Said(Map.of(EditedField.NAME, "Choir of Harrowdale"))));
        assertThat(held.feeds).containsEntry(CHOIR, given.content().document());
    }

    @Test
    void when_an_editor_spoke_while_the_listing_was_taken_in_the_batch_is_done_again() {
        held.edits.put(CHOIR, RENAMED);

        assertThatExceptionOfType(TransientDataAccessException.class)
                .isThrownBy(() -> layEdits.keep(Map.of(), List.of(listing("Choir"))));
        assertThat(held.feeds).isEmpty();
    }

    private static Listing listing(String name) {
        return new Listing(
                CHOIR,
                ListingState.ACTIVE,
                new Listing.Text(name, null, null),
                null,
                null,
                null,
                List.of(),
                List.of(),
                new Listing.Content("{\"id\": \"" + CHOIR + "\", \"name\": \"" + name + "\"}", "hash"));
    }

    private static final class InMemoryEdits implements LocalEdits {

        private final Map<UUID, Edits> edits = new HashMap<>();
        private final Map<UUID, String> feeds = new HashMap<>();

        @Override
        public Optional<Editable> find(UUID service, UUID organisation) {
            throw new UnsupportedOperationException("an import asks for many");
        }

        @Override
        public Map<UUID, Edits> of(Collection<UUID> services) {
            var some = new HashMap<>(edits);
            some.keySet().retainAll(services);
            return some;
        }

        @Override
        public void write(UUID service, FeedDocument feed, Edits next, Instant at) {
            throw new UnsupportedOperationException("an import is no editor");
        }

        @Override
        public void follow(UUID service, String feed, Edits next) {
            edits.put(service, next);
            feeds.put(service, feed);
        }
    }
}
