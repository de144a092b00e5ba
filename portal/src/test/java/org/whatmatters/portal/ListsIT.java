package org.whatmatters.portal;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
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
        "triager,/incoming,?agencyType=FIRE&state=submitted&support=COACHING",
        "link.worker,/caseload,?due=true&mine=false&state=active&support=COACHING&worker=nobody",
        "fire.officer,/sent,?asked=true&progress=CLOSED",
        "choir.leader,/offers,?state=ACCEPTED"
    })
    void what_is_typed_is_sent_and_looked_for_among_what_the_list_shows(String user, String list, String narrowed) {
        var browser = Browser.signedInAs(user);
        var page = browser.get(list + narrowed);

        var after = browser.submit(page, list + "/search", Map.of("typed", "Hart"));

        assertThat(services.json(services.asked("POST /api/v1/referrals/searches")
                        .getFirst()
                        .body()))
                .isEqualTo(services.json("{\"typed\": \"Hart\"}"));
        assertThat(after.status()).isEqualTo(200);
        assertThat(after.path()).startsWith(list).doesNotContain("Hart");
        assertThat(after.hidden(list + "/search")).containsAllEntriesOf(codes(narrowed));
        assertThat(after.text()).contains("value=\"hart\"", "Clear filters");
    }

    private static Map<String, String> codes(String narrowed) {
        return Stream.of(narrowed.substring(1).split("&"))
                .map(one -> one.split("="))
                .collect(toMap(one -> one[0], one -> one[1]));
    }

    @Test
    void an_empty_box_is_said_beside_the_box_and_the_list_stays_narrowed() {
        var worker = Browser.signedInAs("link.worker");

        var after = worker.submit(
                worker.get("/caseload?mine=false&state=active"), "/caseload/search", Map.of("typed", " "));

        assertThat(after.text()).contains("href=\"#typed\"", "Type a name or a reference");
        assertThat(after.hidden("/caseload/search"))
                .containsEntry("mine", "false")
                .containsEntry("state", "active");
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
    void what_is_not_counted_to_its_end_is_so_many_or_more() {
        services.answer("GET /api/v1/offers/counts", 200, """
                {"states": {"OPEN": 1000, "ACCEPTED": 412, "ENDED": 1000}, "countedTo": 1000}""");

        var page = Browser.signedInAs("choir.leader").get("/offers").text();

        assertThat(page)
                .contains("All (2,412 or more)", "Waiting for your answer (1,000 or more)")
                .contains("You said yes (412)");
    }

    @ParameterizedTest
    @CsvSource({"triager,/incoming,support=MASSAGE", "link.worker,/caseload,state=gone", "fire.officer,/sent,after=x"})
    void a_list_narrowed_by_what_there_is_not_is_no_page(String user, String list, String narrowed) {
        var browser = Browser.signedInAs(user);
        services.answer("GET /api/v1/referrals" + list, 422, """
                {"status": 422, "errors": [{"pointer": "/state", "code": "INVALID_VALUE", "message": "No such state."}]}""");

        var page = browser.get(list + "?" + narrowed);

        assertThat(page.status()).isEqualTo(404);
        assertThat(page.text()).contains("We can’t find this page").doesNotContain("Wait a minute");
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
