package org.whatmatters.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WithheldIT {

    private static final String DETAIL = "/imports/withheld/019a6000-0000-7000-8000-000000000001";
    private static final String SHOWING = "PUT /api/v1/directory/withheld-details/{id}/showing";
    private static final String LEAVING_OUT = "DELETE /api/v1/directory/withheld-details/{id}/showing";

    private final StubServices services = RunningPortal.get().services;
    private final Browser editor = Browser.signedInAs("directory.editor");

    @BeforeEach
    void usual_answers() {
        services.reset();
    }

    @Test
    void each_is_listed_with_the_words_and_the_field_and_the_listing_in_which_it_stands() {
        var list = editor.get("/imports/withheld?source=harrowdale-council");

        assertThat(list.text())
                .contains("The Singing Room", "schedules, description", "Ring Jo on 07700 900123 before you come.")
                .contains("2 more listings", "after=019a6000-0000-7000-8000-000000000002");
        assertThat(list.text()).contains("state=LEFT_OUT");
    }

    @Test
    void an_editor_says_why_everybody_may_read_it_of_the_version_that_was_read() {
        var done = editor.submit(
                editor.get(DETAIL), DETAIL + "/showing", Map.of("because", "It is the group's own phone."));

        assertThat(done.path()).isEqualTo("/imports/withheld");
        assertThat(done.text()).contains("It is written down");
        assertThat(services.asked(SHOWING)).singleElement().satisfies(asked -> {
            assertThat(services.json(asked.body()))
                    .isEqualTo(services.json("{\"because\": \"It is the group's own phone.\"}"));
            assertThat(asked.header("If-match")).isEqualTo("\"1\"");
            assertThat(asked.header("Idempotency-key")).isNotBlank();
        });
    }

    @Test
    void it_is_left_out_with_one_press() {
        editor.submit(editor.get(DETAIL), DETAIL + "/leaving-out", Map.of());

        assertThat(services.asked(LEAVING_OUT))
                .singleElement()
                .satisfies(asked -> assertThat(asked.header("If-match")).isEqualTo("\"1\""));
    }

    @Test
    void without_a_reason_the_box_for_it_is_named() {
        services.answerOnce(SHOWING, 422, """
                {"status": 422, "errors": [{"pointer": "/because", "code": "blank", "message": "Say why"}]}
                """);

        var refused = editor.submit(editor.get(DETAIL), DETAIL + "/showing", Map.of("because", " "));

        assertThat(refused.path()).isEqualTo(DETAIL);
        assertThat(refused.text()).contains("href=\"#because\"", "Say why");
    }

    @Test
    void when_another_editor_was_first_the_reason_typed_is_kept() {
        services.answerOnce(SHOWING, 412, "{\"status\": 412}");

        var refused = editor.submit(editor.get(DETAIL), DETAIL + "/showing", Map.of("because", "It is on their site."));

        assertThat(refused.text()).contains("Somebody else changed this", "It is on their site.");
    }

    @Test
    void the_list_and_the_report_of_an_import_lead_there() {
        assertThat(editor.get("/imports").text()).contains("href=\"/imports/withheld\"");
        assertThat(editor.get("/imports/019a1000-0000-7000-8000-000000000001").text())
                .contains("/imports/withheld?source=harrowdale-council");
    }
}
