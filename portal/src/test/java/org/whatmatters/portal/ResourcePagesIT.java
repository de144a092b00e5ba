package org.whatmatters.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ResourcePagesIT {

    private static final String RESOURCE = "019a3000-0000-7000-8000-000000000001";
    private static final String CASE = "/cases/019a1000-0000-7000-8000-000000000001/resources";
    private static final String GIVEN = "019a3000-0000-7000-8000-0000000000a1";

    private final StubServices services = RunningPortal.get().services;

    @BeforeEach
    void usual_answers() {
        services.reset();
    }

    private JsonNode asked(String route) {
        return services.json(services.asked(route).getLast().body());
    }

    @Test
    void a_worker_gives_what_was_found_and_has_it_texted() {
        var worker = Browser.signedInAs("link.worker");
        var found = worker.get(CASE + "?q=back");

        var given = worker.submit(found, CASE + "/given", Map.of("resource", RESOURCE));

        assertThat(given.text()).contains("They find it on their page.");
        assertThat(asked("POST /api/v1/given-resources").path("resourceId").asString())
                .isEqualTo(RESOURCE);
        worker.submit(given, CASE + "/" + GIVEN + "/text", Map.of());
        assertThat(services.paths("POST /api/v1/given-resources/{id}/texts"))
                .containsExactly("/api/v1/given-resources/" + GIVEN + "/texts");
    }

    @Test
    void what_is_looked_for_is_asked_of_the_directory_without_the_person() {
        Browser.signedInAs("link.worker").get(CASE + "?q=back");

        assertThat(services.asked("GET /api/v1/directory/resources")).hasSize(1);
        assertThat(services.paths("GET /api/v1/directory/resources")).containsExactly("/api/v1/directory/resources");
    }

    @Test
    void what_is_out_of_date_has_no_button_to_text_it() {
        var page = Browser.signedInAs("link.worker").get(CASE).text();

        assertThat(page).contains("Out of date, not sent", GIVEN + "/text").doesNotContain("0000000000a2/text");
    }

    @Test
    void a_person_keeps_something_and_puts_it_away() {
        var june = Browser.signedInAs("june");

        var kept = june.submit(june.get("/resources/" + RESOURCE), "/me/resources", Map.of());
        assertThat(kept.text()).contains("It is on your page now.");
        june.submit(kept, "/me/resources/" + GIVEN + "/removal", Map.of());

        assertThat(services.paths("DELETE /api/v1/given-resources/{id}"))
                .containsExactly("/api/v1/given-resources/" + GIVEN);
    }

    @Test
    void whoever_was_texted_reads_it_without_signing_in_and_learns_that_it_may_be_out_of_date() {
        var page = new Browser(RunningPortal.get().address).get("/read/" + RESOURCE);

        assertThat(page.text())
                .contains("Living well with a bad back", "This may be out of date", "https://backs.example/well");
        assertThat(services.asked("GET /api/v1/public/resources/{id}").getLast().header("Authorization"))
                .isNull();
    }

    @Test
    void what_an_editor_typed_stays_with_what_was_wrong() {
        services.answer("POST /api/v1/directory/resources", 422, """
                {"status": 422, "errors": [
                  {"pointer": "/address", "code": "MALFORMED", "message": "Enter a whole web address."},
                  {"pointer": "/languages", "code": "REQUIRED", "message": "Enter a language."}]}""");
        var editor = Browser.signedInAs("directory.editor");

        var again = editor.submit(
                editor.get("/resources/new"),
                "/resources",
                Map.of("title", "Knees", "address", "knees.example", "conditions", "MUSCULOSKELETAL"));

        assertThat(again.path()).isEqualTo("/resources/new");
        assertThat(again.text())
                .contains("href=\"#address\"", "href=\"#languages\"", "value=\"Knees\"", "knees.example");
        assertThat(asked("POST /api/v1/directory/resources").path("conditions").toString())
                .isEqualTo("[\"MUSCULOSKELETAL\"]");
    }

    @Test
    void only_an_editor_is_offered_to_change_it() {
        assertThat(Browser.signedInAs("link.worker")
                        .get("/resources/" + RESOURCE)
                        .text())
                .doesNotContain("/edit");
        var editor = Browser.signedInAs("directory.editor");

        var saved = editor.submit(
                editor.get("/resources/" + RESOURCE + "/edit"), "/resources/" + RESOURCE + "/edit", Map.of());

        assertThat(saved.text()).contains("Saved. Everybody finds it now.");
        assertThat(services.asked("PUT /api/v1/directory/resources/{id}")
                        .getLast()
                        .header("If-match"))
                .isEqualTo("\"2\"");
    }
}
