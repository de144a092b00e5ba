package org.whatmatters.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Which kind of support is asked for, who gives it, and for which places.
class SupportIT {

    private static final String INCOMING = "/incoming/019a1000-0000-7000-8000-000000000001";
    private static final String PARTNER = "/organisations/019a1000-0000-7000-8000-000000000001/details";
    private static final String SAM = "019b0000-0000-7000-8000-000000000009";

    private final StubServices services = RunningPortal.get().services;

    @BeforeEach
    void usual_answers() {
        services.reset();
    }

    @Test
    void the_triager_reads_what_is_asked_for_and_who_does_what() {
        undecided();

        var text = Browser.signedInAs("triager").get(INCOMING).text();

        assertThat(text)
                .contains("Asked for", "Health coaching", "value=\"COACHING\" checked=\"checked\"")
                .contains("Link worker. Has", "Health coach, Care co-ordinator. Has")
                .contains("Millbeck Link Workers", "Link work, Health coaching");
    }

    @Test
    void the_triager_begins_with_another_kind_than_was_asked_for() {
        undecided();
        var triager = Browser.signedInAs("triager");

        triager.submit(
                triager.get(INCOMING), INCOMING, Map.of("worker", SAM, "support", "LINK_WORK", "evenIfAway", "true"));

        assertThat(services.asked("PUT /api/v1/referrals/{id}/acceptance")
                        .getFirst()
                        .body())
                .isEqualTo("{\"support\":\"LINK_WORK\"}");
    }

    @Test
    void the_queue_names_what_is_asked_for_where_it_is_not_link_work() {
        var triager = Browser.signedInAs("triager");

        assertThat(triager.get("/incoming").text()).contains("Asked for:", "Care co-ordination");

        services.answer(
                "GET /api/v1/referrals/incoming",
                200,
                services.usually("GET /api/v1/referrals/incoming").replace("CO_ORDINATION", "LINK_WORK"));
        assertThat(triager.get("/incoming").text()).doesNotContain("Asked for:");
    }

    @Test
    void the_case_says_which_kind_of_support_it_is() {
        assertThat(Browser.signedInAs("link.worker")
                        .get("/cases/019a1000-0000-7000-8000-000000000001")
                        .text())
                .contains("Kind of support: ", "Health coaching");
    }

    @Test
    void the_board_types_districts_and_parts_of_them_together() {
        var board = Browser.signedInAs("ics.admin");
        var page = board.get(PARTNER);

        board.submit(
                page,
                Map.of(
                        "capabilities",
                        "LINK_WORK",
                        "postcodeDistricts",
                        "xw7 XW8, xw6  1; XW5 2 XW9",
                        "name",
                        "Trust"));

        assertThat(page.text()).contains("value=\"XW6 1, XW7, XW8\"");
        var host = services.json(services.asked("PUT /api/v1/organisations/{id}")
                        .getFirst()
                        .body())
                .path("host");
        assertThat(host.path("postcodeDistricts").toString()).isEqualTo("[\"XW7\",\"XW8\",\"XW9\"]");
        assertThat(host.path("postcodeSectors").toString()).isEqualTo("[\"XW6 1\",\"XW5 2\"]");
    }

    @Test
    void a_place_that_is_written_wrong_is_said_beside_where_it_was_typed() {
        services.answerOnce("PUT /api/v1/organisations/{id}", 422, """
                {"status": 422, "errors": [{"pointer": "/host/postcodeSectors", "code": "MALFORMED",
                    "message": "Write part of a district like XW1 1"}]}""");
        var board = Browser.signedInAs("ics.admin");

        var again =
                board.submit(board.get(PARTNER), Map.of("capabilities", "LINK_WORK", "postcodeDistricts", "XW1 12"));

        assertThat(again.text())
                .contains("href=\"#postcodeDistricts\"", "Write part of a district like XW1 1", "value=\"XW1 12\"");
    }

    private void undecided() {
        services.answer("GET /api/v1/referrals/{id}", 200, """
                {"id": "019a1000-0000-7000-8000-000000000001", "reference": "7CDF-4HJK", "version": 1,
                 "state": "submitted", "support": "COACHING",
                 "personId": "019a2000-0000-7000-8000-000000000001"}""");
    }
}
