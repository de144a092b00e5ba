package org.whatmatters.directory.address.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.dao.TransientDataAccessException;
import org.whatmatters.directory.address.Address;
import org.whatmatters.directory.address.AddressEdit;
import org.whatmatters.directory.listing.Listing;
import org.whatmatters.directory.listing.ListingState;
import org.whatmatters.directory.listing.Place;
import org.whatmatters.directory.listing.application.SearchIndex;

class LayAddressesTest {

    private static final UUID CHOIR = UUID.fromString("019a0000-0000-7000-8000-0000000000c1");
    private static final UUID HALL = UUID.fromString("019a0000-0000-7000-8000-0000000000d1");
    private static final Address FEED = new Address("Hall", "1 Bell Lane", "Harrowdale", "XW1 1AA");
    private static final Address RIGHT = new Address("Hall", "2 Bell Lane", "Netherby", "XW1 1AB");
    private static final AddressEdit EDIT = new AddressEdit(
            RIGHT,
            FEED,
            FEED,
            new AddressEdit.Source(CHOIR, CHOIR, Instant.parse("2026-11-30T09:00:00Z"), "We were there."));

    private final InMemoryEdits held = new InMemoryEdits();
    private final LayAddresses layAddresses = new LayAddresses(held, held);

    @Test
    void a_place_that_was_put_right_is_published_where_it_is_and_the_feed_is_told_apart_by_its_own_words() {
        var given = listing("1 Bell Lane");

        var laid = layAddresses.lay(Map.of(HALL, EDIT), List.of(given)).getFirst();

        var place = laid.places().getFirst();
        assertThat(PlaceDocument.of(place.document()).address()).isEqualTo(RIGHT);
        assertThat(place.latitude()).isNull();
        assertThat(place.document()).contains("Blue door").doesNotContain("Upstairs", "latitude");
        assertThat(laid.content().hash()).isEqualTo(given.content().hash());
    }

    @Test
    void what_the_feed_says_now_is_kept_beside_what_was_put_right_and_the_listing_is_found_by_its_place() {
        held.edits.put(HALL, EDIT);
        var given = listing("3 Bell Lane");

        layAddresses.keep(Map.of(HALL, EDIT), List.of(given));

        assertThat(layAddresses.isDisputed(Map.of(HALL, EDIT), given)).isTrue();
        assertThat(held.edits.get(HALL))
                .isEqualTo(EDIT.follow(new Address("Hall", "3 Bell Lane, Upstairs", "Harrowdale", "XW1 1AA")));
        assertThat(held.renewed).containsExactly(CHOIR);
        assertThat(held.learnt).containsExactly(CHOIR);
    }

    @Test
    void when_an_editor_spoke_while_the_place_was_taken_in_the_batch_is_done_again() {
        held.edits.put(HALL, EDIT);

        assertThatExceptionOfType(TransientDataAccessException.class)
                .isThrownBy(() -> layAddresses.keep(Map.of(), List.of(listing("1 Bell Lane"))));

        held.edits.clear();
        assertThatExceptionOfType(TransientDataAccessException.class)
                .isThrownBy(() -> layAddresses.keep(Map.of(HALL, EDIT), List.of(listing("1 Bell Lane"))));
    }

    @Test
    void a_place_without_an_address_gets_a_whole_one() {
        var bare = PlaceDocument.of("{\"id\": \"" + HALL + "\", \"location_type\": \"physical\"}");

        var laid = bare.under(RIGHT);

        assertThat(bare.address()).isEqualTo(new Address(null, null, null, null));
        assertThat(laid.address()).isEqualTo(RIGHT);
        assertThat(laid.place().document()).contains("\"state_province\":\"Netherby\"", "\"country\":\"GB\"");
    }

    private static Listing listing(String street) {
        var document = """
                {"id": "%s", "location_type": "physical", "name": "Hall", "description": "Blue door",
                 "latitude": 54.5, "longitude": -1.5,
                 "addresses": [{"address_1": "%s", "address_2": "Upstairs", "city": "Harrowdale",
                   "postal_code": "xw1 1aa"}]}
                """.formatted(HALL, street);
        return new Listing(
                CHOIR,
                ListingState.ACTIVE,
                new Listing.Text("Choir", null, null),
                null,
                null,
                null,
                List.of(new Place(HALL, "Hall", 54.5, -1.5, null, document)),
                List.of(),
                new Listing.Content("{}", "hash"));
    }

    private static final class InMemoryEdits implements AddressEdits, SearchIndex {

        private final Map<UUID, AddressEdit> edits = new HashMap<>();
        private final List<UUID> renewed = new ArrayList<>();
        private final List<UUID> learnt = new ArrayList<>();

        @Override
        public Optional<Long> version(UUID service, UUID organisation) {
            throw new UnsupportedOperationException("an import is no editor");
        }

        @Override
        public List<Shared> of(UUID service, UUID organisation) {
            throw new UnsupportedOperationException("an import asks for many");
        }

        @Override
        public Optional<Known> hold(UUID service, UUID place, UUID organisation) {
            throw new UnsupportedOperationException("an import is no editor");
        }

        @Override
        public Map<UUID, AddressEdit> of(Collection<UUID> places) {
            var some = new HashMap<>(edits);
            some.keySet().retainAll(places);
            return some;
        }

        @Override
        public List<UUID> servicesAt(UUID place) {
            throw new UnsupportedOperationException("an import knows whom it brings");
        }

        @Override
        public void write(PlaceDocument feed, @Nullable AddressEdit edit, Instant at) {
            throw new UnsupportedOperationException("an import is no editor");
        }

        @Override
        public void follow(UUID place, PlaceDocument feed, AddressEdit edit) {
            edits.put(place, edit);
        }

        @Override
        public void renewWords(Collection<UUID> services) {
            renewed.addAll(services);
        }

        @Override
        public void learn(Collection<Listing> listings) {
            throw new UnsupportedOperationException("told before");
        }

        @Override
        public void learnOf(UUID serviceId) {
            learnt.add(serviceId);
        }
    }
}
