package org.whatmatters.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Copies of all that is held on somebody, as the officer handles them.
class CopiesIT {

    private static final String COPY = "/copies/019a1000-0000-7000-8000-000000000001";
    private static final String ENTRY = COPY + "/entries/019a1000-0000-7000-8000-000000000002";

    private final StubServices services = RunningPortal.get().services;
    private final Browser officer = Browser.signedInAs("ig.officer");

    @BeforeEach
    void usual_answers() {
        services.reset();
    }

    @Test
    void words_are_sent_one_for_each_line() {
        var after = officer.submit(
                officer.get(ENTRY),
                Map.of("decision", "REDACT", "words", "Dave\r\n\r\nher brother\r\n", "because", "About her brother"));

        assertThat(after.path()).isEqualTo(COPY + "/entries");
        var asked = services.asked("PUT /api/v1/subject-access/{id}/entries/{id}/decision")
                .getFirst();
        assertThat(asked.header("If-match")).isEqualTo("\"3\"");
        assertThat(services.json(asked.body())).isEqualTo(services.json("""
                {"decision": "REDACT", "words": ["Dave", "her brother"], "because": "About her brother"}"""));
    }

    @Test
    void what_is_wrong_in_the_check_stands_beside_its_field() {
        services.answerOnce("POST /api/v1/subject-access", 422, """
                {"status": 422, "errors": [
                    {"pointer": "/check/madeToAsk", "code": "REQUIRED", "message": "Answer this."}]}""");

        var again = officer.submit(officer.get("/copies/new"), Map.of("nhsNumber", "999 010 0001"));

        assertThat(again.text()).contains("href=\"#madeToAsk\"", "Answer this.", "value=\"999 010 0001\"");
    }

    @Test
    void the_page_says_which_service_did_not_answer_and_what_keeps_it_from_going_out() {
        assertThat(officer.get(COPY).text()).contains("Did not answer", "A service has not answered. Ask again");
    }

    @Test
    void the_file_is_fetched_under_a_name_that_tells_of_nobody() {
        services.answer("GET /api/v1/subject-access/{id}/archive", 200, "the file");

        var file = officer.get(COPY + "/file");

        assertThat(file.text()).isEqualTo("the file");
        assertThat(file.header("Content-Type")).isEqualTo("application/zip");
        assertThat(file.header("Content-Disposition")).contains("what-is-held.zip");
    }

    @Test
    void whoever_may_not_fetch_it_is_told_so() {
        services.answer(
                "GET /api/v1/subject-access/{id}/archive",
                409,
                "{\"status\": 409, \"detail\": \"Only the two who released this can fetch it.\"}");

        assertThat(officer.get(COPY + "/file").status()).isGreaterThanOrEqualTo(400);
    }
}
