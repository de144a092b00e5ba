package org.whatmatters.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ImportsIT {

    private static final String START = "POST /api/v1/directory/imports";

    private final StubServices services = RunningPortal.get().services;
    private final Browser editor = Browser.signedInAs("directory.editor");

    @BeforeEach
    void usual_answers() {
        services.reset();
    }

    @Test
    void a_file_goes_to_the_directory_as_what_its_name_says_and_its_report_is_shown() {
        var report = editor.submitFile(
                editor.get("/imports"),
                Map.of("source", "small-groups"),
                "Groups.CSV",
                "Group,Who runs it\nChoir,Singers");

        assertThat(report.path()).isEqualTo("/imports/019a1000-0000-7000-8000-000000000001");
        assertThat(report.text()).contains("Who runs it is missing.", "phone number. Left out");
        assertThat(services.asked(START)).singleElement().satisfies(asked -> {
            assertThat(asked.body()).isEqualTo("Group,Who runs it\nChoir,Singers");
            assertThat(asked.header("Content-type")).isEqualTo("text/csv");
            assertThat(asked.header("Idempotency-key")).isNotBlank();
        });
    }

    @Test
    void a_file_of_another_kind_is_refused_and_the_name_typed_is_kept() {
        var page = editor.submitFile(
                editor.get("/imports"), Map.of("source", "small-groups"), "groups.xlsx", "not a table");

        assertThat(page.path()).isEqualTo("/imports");
        assertThat(page.text()).contains("Choose a file whose name ends in .csv", "value=\"small-groups\"");
        assertThat(services.asked(START)).isEmpty();
    }

    @Test
    void a_list_without_a_proper_name_is_not_sent_in_vain() {
        var page = editor.submitFile(editor.get("/imports"), Map.of("source", "Small Groups"), "groups.csv", "Group");

        assertThat(page.text()).contains("href=\"#source\"", "Say whose list it is", "value=\"Small Groups\"");
        assertThat(services.asked(START)).isEmpty();
    }

    @Test
    void a_file_that_the_directory_finds_too_large_is_said_beside_its_box() {
        services.answerOnce(START, 413, "{\"status\": 413}");

        var page = editor.submitFile(editor.get("/imports"), Map.of("source", "county"), "county.json", "[]");

        assertThat(page.text()).contains("href=\"#file\"", "The file is larger than 64 MB");
    }

    @Test
    void a_long_import_says_how_far_it_is_and_why_rows_were_refused_so_far() {
        services.answer("GET /api/v1/directory/imports/{id}", 200, report("RUNNING", 25_000, 2_150, 500));

        var report = editor.get("/imports/019a1000-0000-7000-8000-000000000001");

        assertThat(report.text())
                .contains("25000 rows", "so far", "Look again")
                .contains("Something that must be there is missing", "2150 rows");
    }

    @Test
    void of_thousands_of_refused_rows_the_report_shows_the_first_and_leads_to_all() {
        services.answer("GET /api/v1/directory/imports/{id}", 200, report("FINISHED", 25_000, 2_150, 500));
        var address = "/imports/019a1000-0000-7000-8000-000000000001";

        var report = editor.get(address);
        var rows = editor.get(address + "/refused?after=100");

        assertThat(report.text())
                .contains("Row 20 is wrong.", address + "/refused")
                .doesNotContain("Row 21 is wrong.");
        assertThat(rows.text()).contains("Who runs it is missing.", address + "/refused?after=3");
        assertThat(editor.get(address + "/flagged").text()).contains("phone number. Left out");
    }

    private static String report(String state, long read, long refused, int told) {
        var rows = IntStream.rangeClosed(1, told)
                .mapToObj(row -> """
                        {"row": %1$d, "reason": "missing", "message": "Row %1$d is wrong."}""".formatted(row))
                .collect(Collectors.joining(","));
        return """
                {"id": "019a1000-0000-7000-8000-000000000001", "source": "county", "state": "%s", "read": %d,
                 "refused": %d, "refusedByReason": {"missing": %d}, "refusals": [%s]}
                """.formatted(state, read, refused, refused, rows);
    }

    @Test
    void an_empty_form_says_what_to_choose() {
        var page = editor.submitFile(editor.get("/imports"), Map.of("source", ""), "", "");

        assertThat(page.text()).contains("Choose a file that is not empty");
    }
}
