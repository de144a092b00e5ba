package org.whatmatters.directory.openreferral;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FeedServiceTest {

    private static final UUID ID = UUID.fromString("019a7000-0000-7000-8000-00000000d001");
    private static final Instant MONDAY_9AM = Instant.parse("2026-03-02T09:00:00Z");
    private static final String AT_TWO_PLACES = """
            {"id": "019a7000-0000-7000-8000-00000000d001", "name": "Shed", "status": "active",
             "service_at_locations": [
               {"id": "a", "location_id": "la", "schedules": [{"id": "sa"}]},
               {"id": "b", "location_id": "lb", "schedules": [{"id": "sb"}]}]}
            """;

    @Test
    void a_place_that_may_not_be_shown_leaves_with_all_that_is_said_of_it() {
        var shown = service("[{\"position\": 1, \"id\": \"b2\", \"location\": {\"id\": \"lb\", \"name\": \"Barn\"}}]");

        assertThat(shown.asWhole().path("service_at_locations").toString())
                .isEqualTo("[{\"id\":\"b2\",\"location_id\":\"lb\",\"schedules\":[{\"id\":\"sb\"}],"
                        + "\"location\":{\"id\":\"lb\",\"name\":\"Barn\"}}]");
    }

    @Test
    void where_no_place_may_be_shown_there_is_no_list_of_places() {
        assertThat(service(null).asWhole().has("service_at_locations")).isFalse();
    }

    @Test
    void an_item_of_a_list_is_flat_but_for_its_organisation() {
        assertThat(service("[]").asListItem().toString())
                .isEqualTo("{\"id\":\"" + ID + "\",\"name\":\"Shed\",\"status\":\"active\","
                        + "\"last_modified\":\"2026-03-02T09:00:00.000Z\",\"organization\":{\"id\":\"o\"}}");
    }

    private static FeedService service(@Nullable String places) {
        return new FeedService(
                ID,
                AT_TWO_PLACES,
                MONDAY_9AM,
                "{\"id\": \"o\", \"organization_identifiers\": [{\"id\": \"i\"}]}",
                places);
    }
}
