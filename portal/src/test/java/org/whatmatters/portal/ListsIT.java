package org.whatmatters.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListsIT {

    private static final String SEARCH = "019a1000-0000-7000-8000-000000000001";

    private final StubServices services = RunningPortal.get().services;

    @BeforeEach
    void usual_answers() {
        services.reset();
    }

    @ParameterizedTest
    @CsvSource({
        "triager,/incoming,/incoming",
        "link.worker,/caseload,/caseload?mine=true&",
        "fire.officer,/sent,/sent",
        "choir.leader,/offers,/offers"
    })
    void what_is_typed_is_sent_and_the_list_is_opened_with_the_id_of_it(String user, String list, String found) {
        var browser = Browser.signedInAs(user);
        var page = browser.get(list);

        var after = browser.submit(page, list + "/search", Map.of("typed", "Hart"));

        assertThat(services.json(services.asked("POST /api/v1/referrals/searches")
                        .getFirst()
                        .body()))
                .isEqualTo(services.json("{\"typed\": \"Hart\"}"));
        assertThat(after.status()).isEqualTo(200);
        assertThat(after.path()).startsWith(found.replaceAll("\\?.*", "")).doesNotContain("Hart");
        assertThat(after.text()).contains("value=\"hart\"", "Clear filters");
    }

    @Test
    void an_empty_box_is_said_beside_the_box() {
        var worker = Browser.signedInAs("link.worker");

        var after = worker.submit(worker.get("/caseload"), "/caseload/search", Map.of("typed", " "));

        assertThat(after.text()).contains("href=\"#typed\"", "Type a name or a reference");
        assertThat(services.asked("POST /api/v1/referrals/searches")).isEmpty();
    }

    @Test
    void a_list_says_how_many_stand_in_each_state_and_which_is_shown() {
        var page = Browser.signedInAs("choir.leader").get("/offers?state=OPEN").text();

        assertThat(page)
                .contains(
                        "<a href=\"/offers\">All (3)</a>", "<strong aria-current=\"true\">Waiting for your answer (2)")
                .contains("Please answer by");
    }

    @Test
    void by_another_filter_too_nothing_is_counted() {
        var page = Browser.signedInAs("choir.leader")
                .get("/offers?state=OPEN&search=" + SEARCH)
                .text();

        assertThat(page).contains("Waiting for your answer").doesNotContain("Waiting for your answer (");
    }

    @Test
    void a_list_that_nobody_fits_says_so() {
        var worker = Browser.signedInAs("link.worker");
        services.answerOnce("GET /api/v1/referrals/caseload", 200, "{\"items\": []}");

        var page = worker.get("/caseload?due=true").text();

        assertThat(page).contains("Nobody in this list fits");
    }

    @Test
    void whoever_stands_in_reads_for_whom_and_until_when() {
        assertThat(Browser.signedInAs("link.worker").get("/caseload").text()).contains("For Sam Reed until ");
    }

    @Test
    void the_choice_of_a_worker_says_how_full_each_is_and_who_is_away() {
        services.answer("GET /api/v1/referrals/{id}", 200, """
                {"id": "019a1000-0000-7000-8000-000000000001", "reference": "7CDF-4HJK", "version": 1,
                 "state": "submitted", "weight": "USUAL", "personId": "019a2000-0000-7000-8000-000000000001"}""");

        var page = Browser.signedInAs("triager")
                .get("/incoming/019a1000-0000-7000-8000-000000000001")
                .text();

        assertThat(page)
                .contains("With this one it is more than they may have.")
                .contains("Harvey Cole stands in")
                .contains("Give it to them even if they are away");
    }

    @Test
    void the_team_at_a_glance_is_a_table_with_a_way_to_each_list() {
        var page = Browser.signedInAs("link.worker").get("/team").text();

        assertThat(page)
                .contains("Sam Reed", "13 open cases", "21 of 20", "Too much")
                .contains("Away until", "nobody stands in")
                .contains("worker=019b0000-0000-7000-8000-000000000009&amp;due=true");
    }
}
