package org.whatmatters.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class NewGroupPagesIT {

    private static final String GATHERING = "/new-groups/019a1000-0000-7000-8000-000000000001";
    private static final String READY = "/new-groups/019a4000-0000-7000-8000-000000000001";

    private final StubServices services = RunningPortal.get().services;
    private final Browser builder = Browser.signedInAs("community.builder");

    @BeforeEach
    void usual_answers() {
        services.reset();
    }

    private JsonNode asked(String route) {
        return services.json(services.asked(route).getLast().body());
    }

    @Test
    void what_is_missing_stands_beside_what_exists_and_leads_to_a_group() {
        assertThat(builder.get("/missing").text()).contains("Enough for a group?", "/missing/LONELINESS/XW1");

        var gap = builder.get("/missing/LONELINESS/XW1").text();

        assertThat(gap).contains("The Singing Room", "/new-groups/new?need=LONELINESS&amp;district=XW1");
        assertThat(Browser.signedInAs("analyst").get("/missing/LONELINESS/XW1").text())
                .doesNotContain("/new-groups/new");
    }

    @Test
    void a_silent_directory_leaves_what_is_missing_to_be_read() {
        services.silence("GET /api/v1/directory/what-exists");

        assertThat(builder.get("/missing/LONELINESS/XW1").text()).contains("Workers found nothing suitable");
    }

    @Test
    void a_group_is_begun_with_what_is_known_so_far() {
        builder.submit(
                builder.get("/new-groups/new?need=LONELINESS&district=XW1"),
                "/new-groups",
                Map.of("need", "LONELINESS", "district", "XW1", "name", "Tuesday table", "grant", "£250"));

        assertThat(asked("POST /api/v1/directory/new-groups"))
                .hasToString("{\"need\":\"LONELINESS\",\"district\":\"XW1\",\"plan\":{\"name\":\"Tuesday table\","
                        + "\"interested\":null,\"venue\":null,\"grantPence\":25000,\"risksAssessedOn\":null,"
                        + "\"launchOn\":null}}");
    }

    @Test
    void what_is_wrong_with_the_plan_stands_beside_its_field_and_what_was_typed_stays() {
        services.answer("POST /api/v1/directory/new-groups", 422, """
                {"status": 422, "errors": [
                  {"pointer": "/plan/grantPence", "code": "OUT_OF_RANGE", "message": "At most 5,000 pounds."}]}""");
        var typed = new HashMap<>(Map.of("need", "FOOD", "district", "XW1", "name", "Soup", "grant", "9000"));

        var again = builder.submit(builder.get("/new-groups/new"), "/new-groups", typed);

        assertThat(again.text())
                .contains("href=\"#grant\"", "At most 5,000 pounds.", "value=\"9000\"", "value=\"Soup\"");
    }

    @Test
    void each_state_offers_its_own_steps() {
        assertThat(builder.get(GATHERING).text())
                .contains("A place to meet", "id=\"drop\"")
                .doesNotContain("id=\"ready\"", "id=\"launch\"");
        assertThat(builder.get(READY).text()).contains("id=\"launch\"", "id=\"drop\"");

        builder.submit(builder.get(READY), READY + "/launch", Map.of());

        assertThat(services.asked("PUT /api/v1/directory/new-groups/{id}/launch")
                        .getLast()
                        .header("If-match"))
                .isEqualTo("\"2\"");
    }

    @Test
    void a_group_shows_its_funder_a_page_without_a_small_number() {
        var page = Browser.signedInAs("choir.leader").get("/offers/for-funders").text();

        assertThat(page).contains("People we were asked to welcome", "15", "fewer than 5", "data-print");
    }
}
