package org.whatmatters.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class DuplicatePagesIT {

    private static final String LIST = "/listings/duplicates";
    private static final String PAIR = LIST + "/019a1000-0000-7000-8000-000000000001";
    private static final String KEPT = "019a3000-0000-7000-8000-000000000002";
    private static final String DECISION = "PUT /api/v1/directory/duplicates/{id}/decision";
    private static final String UNDOING = "PUT /api/v1/directory/duplicates/{id}/undoing";

    private final StubServices services = RunningPortal.get().services;
    private final Browser editor = Browser.signedInAs("directory.editor");

    @BeforeEach
    void usual_answers() {
        services.reset();
    }

    @Test
    void an_editor_reads_what_may_be_listed_twice_and_what_agrees() {
        assertThat(editor.get("/listings/corrections").text()).contains("Listed twice?");

        assertThat(editor.get(LIST).text())
                .contains(
                        "The Singing Room",
                        "Harrowdale Singers",
                        "What agrees: the name and the postcode.",
                        "What agrees: the postcode and the number that the organisation is registered under.");
    }

    @Test
    void what_differs_is_marked_and_small_and_large_letters_do_not_differ() {
        var page = editor.get(PAIR).text();

        assertThat(row(page, "Phone")).contains("01632 960001", "The same").doesNotContain("Differs");
        assertThat(row(page, "What it costs")).contains("Free", "Says nothing", "Differs");
        assertThat(row(page, "When it is")).contains("Tuesday, 14:00 to 15:30", "Thursday", "10:00", "Differs");
        assertThat(page).doesNotContain("id=\"undo\"");
    }

    @Test
    void each_button_says_all_that_there_is_to_say() {
        var different = editor.submit(editor.get(PAIR), Map.of("word", "DIFFERENT"));
        assertThat(asked(DECISION)).hasToString("{\"word\":\"DIFFERENT\",\"keep\":null}");

        var merged = editor.submit(editor.get(PAIR), Map.of("keep", KEPT));

        assertThat(asked(DECISION)).hasToString("{\"word\":\"SAME\",\"keep\":\"" + KEPT + "\"}");
        assertThat(different.text()).contains("They stay two listings");
        assertThat(merged.text()).contains("It is one listing now");
    }

    @Test
    void what_somebody_else_has_decided_meanwhile_is_said() {
        services.answer(DECISION, 409, "{\"status\": 409, \"state\": \"merged\"}");

        var again = editor.submit(editor.get(PAIR), Map.of("keep", KEPT));

        assertThat(again.path()).isEqualTo(PAIR);
        assertThat(again.text()).contains("It is now “merged”");
    }

    @Test
    void a_merge_is_taken_back_with_a_reason_and_what_was_typed_stays() {
        services.answer("GET /api/v1/directory/duplicates/{id}", 200, """
                {"id": "019a1000-0000-7000-8000-000000000001", "state": "merged",
                 "agreement": {"identifier": false, "name": true, "postcode": true},
                 "first": {"id": "019a3000-0000-7000-8000-000000000001", "name": "Singing Room", "source": "a",
                           "life": "defunct", "lastModified": "2026-03-02T09:00:00Z"},
                 "second": {"id": "%s", "name": "Harrowdale singers", "source": "b", "life": "assured",
                            "lastModified": "2026-03-02T09:00:00Z"},
                 "keptId": "%s", "decidedAt": "2026-03-02T09:00:00Z"}""".formatted(KEPT, KEPT));
        services.answerOnce(UNDOING, 422, """
                {"status": 422, "errors": [{"pointer": "/because", "code": "x", "message": "Say how it came out."}]}""");
        var page = editor.get(PAIR);

        var refused = editor.submit(page, PAIR + "/undoing", Map.of("because", " "));
        var undone = editor.submit(refused, PAIR + "/undoing", Map.of("because", "Two rooms."));

        assertThat(page.text())
                .contains("stands for both: the second listing", "id=\"undo\"")
                .doesNotContain("id=\"keep-first\"");
        assertThat(refused.text()).contains("href=\"#because\"", "Say how it came out.");
        assertThat(asked(UNDOING)).hasToString("{\"because\":\"Two rooms.\"}");
        assertThat(undone.text()).contains("Say anew what they are");
    }

    @Test
    void a_correction_leads_to_a_look_at_its_listing() {
        var correction = editor.get("/listings/corrections/019a1000-0000-7000-8000-000000000001");
        var look = LIST + "/of/019a3000-0000-7000-8000-000000000001";

        assertThat(editor.submit(correction, look, Map.of()).path()).isEqualTo(PAIR);

        services.answer("POST /api/v1/directory/listings/{id}/duplicates", 200, "{\"items\": []}");
        assertThat(editor.submit(correction, look, Map.of()).text()).contains("found nothing that looks like");
    }

    /// The row of the table that is about this.
    private static String row(String page, String about) {
        var from = page.indexOf(">About </span>" + about + "<");
        assertThat(from).isPositive();
        return page.substring(from, page.indexOf("</tr>", from));
    }

    private JsonNode asked(String route) {
        return services.json(services.asked(route).getLast().body());
    }
}
