package org.whatmatters.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A group leader with one phone and no account.
class AnswerIT {

    private static final String SECRET = "AAAAAAAAAAAAAAAAAAAAAA";
    private static final String LINK = "/answer/" + SECRET;
    private static final String API = "POST /api/v1/public/offer-links/";

    private final StubServices services = RunningPortal.get().services;
    private final Browser leader = new Browser(RunningPortal.get().address);

    @BeforeEach
    void usual_answers() {
        services.reset();
    }

    @Test
    void opening_the_link_shows_who_asks_and_does_nothing() {
        var page = leader.get(LINK);

        assertThat(page.text())
                .contains("Harrowdale Link Workers", "Gardening together", "01632 960 100", "Text me a code")
                .doesNotContain("Company outside", "June");
        assertThat(services.asked(API + "codes")).isEmpty();
        assertThat(services.asked(API + "openings").getFirst().header("Authorization"))
                .isNull();
    }

    @Test
    void no_page_that_the_link_leads_to_is_told_its_address() {
        var page = leader.get(LINK);

        assertThat(page.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(page.header("Cache-Control")).contains("no-store");
        assertThat(page.text()).doesNotContain("action=\"" + LINK);
        assertThat(leader.submit(page, "/answer", Map.of()).path()).isEqualTo("/answer/code");
    }

    @Test
    void a_yes_by_the_code_of_the_text_shows_the_first_name() {
        var offer = entered();
        assertThat(offer.text())
                .contains("Company outside", "Yes, they are welcome")
                .doesNotContain("June");
        services.answer(API + "readings", 200, services.usually(API + "acceptances"));

        var accepted = leader.submit(offer, Map.of("answer", "yes"));

        assertThat(accepted.path()).isEqualTo("/answer/offer");
        assertThat(accepted.text()).contains("June", "they are welcome").doesNotContain("Send answer");
        assertThat(services.json(services.asked(API + "acceptances").getFirst().body()))
                .isEqualTo(services.json("{\"entry\": \"BBBBBBBBBBBBBBBBBBBBBA\", \"version\": 1}"));
    }

    @Test
    void a_no_needs_its_reason() {
        var offer = entered();

        var again = leader.submit(offer, Map.of("answer", "no"));
        assertThat(again.text()).contains("href=\"#reasonCode\"", "Choose a reason");
        leader.submit(again, Map.of("answer", "no", "reasonCode", "NO_CAPACITY"));

        assertThat(services.asked(API + "rejections").getFirst().body()).contains("NO_CAPACITY");
    }

    @Test
    void neither_yes_nor_no_is_said_beside_the_question() {
        assertThat(leader.submit(entered(), Map.of()).text()).contains("href=\"#answer\"", "Choose yes or no");
    }

    @Test
    void a_wrong_code_says_how_many_tries_are_left_and_keeps_the_offer_shut() {
        var code = leader.submit(leader.get(LINK), "/answer", Map.of());
        services.answer(API + "entries", 200, "{\"triesLeft\": 2}");

        var again = leader.submit(code, "/answer/code", Map.of("code", "111111"));

        assertThat(again.text()).contains("href=\"#code\"", "You can try 2 times more");
        assertThat(leader.get("/answer/offer").path()).isEqualTo("/answer/over");
        services.answer(API + "entries", 200, "{\"triesLeft\": 0}");
        assertThat(leader.submit(again, "/answer/code", Map.of("code", "111111"))
                        .text())
                .contains("Ask for another one");
    }

    @Test
    void as_many_codes_as_may_be_texted_are_and_then_the_page_says_when_the_next_may() {
        services.answer(API + "codes", 200, "{\"sent\": false, \"nextAt\": \"2026-03-02T09:01:00Z\"}");

        assertThat(leader.submit(leader.get(LINK), "/answer", Map.of()).text())
                .contains("as many codes as we can for now");
    }

    @Test
    void a_link_that_is_over_says_why_and_whom_to_ring() {
        for (var over : List.of("answered", "expired", "withdrawn")) {
            services.answer(API + "openings", 200, """
                    {"state": "%s", "host": "Harrowdale Link Workers", "hostPhone": "01632 960 100", "group": "Choir"}
                    """.formatted(over));

            assertThat(leader.get(LINK).text())
                    .contains("Ring Harrowdale Link Workers", "01632 960 100")
                    .containsAnyOf("has answered this", "time to answer this is over", "needs no answer any more")
                    .doesNotContain("Text me a code");
        }
    }

    @Test
    void a_link_that_nobody_knows_is_said_so_kindly() {
        services.answer(API + "openings", 404, "{\"title\": \"Not Found\"}");

        var page = leader.get(LINK);

        assertThat(page.status()).isEqualTo(404);
        assertThat(page.text()).contains("This link does not work", "ring the team that texted you");
    }

    @Test
    void whoever_was_second_reads_how_it_stands() {
        var offer = entered();
        services.answer(API + "acceptances", 409, "{\"title\": \"Conflict\", \"state\": \"withdrawn\"}");
        services.answer(API + "readings", 200, """
                {"version": 2, "serviceName": "Gardening together", "state": "withdrawn", "host": "Link Workers"}""");

        var page = leader.submit(offer, Map.of("answer", "yes"));

        assertThat(page.path()).isEqualTo("/answer/offer");
        assertThat(page.text()).doesNotContain("Send answer", "June");
    }

    @Test
    void a_worker_puts_the_group_s_phone_down_with_the_offer_and_the_number_goes_nowhere_else() {
        var worker = Browser.signedInAs("link.worker");
        var address = "/cases/019a1000-0000-7000-8000-000000000001/groups/019a3000-0000-7000-8000-000000000001";
        var page = worker.get(address);
        assertThat(page.text()).contains("ends in <strong>123</strong>", "They answer by text");

        worker.submit(page, Map.of("need", "Company", "number", "07700 900456", "agreed", "true"));

        assertThat(services.asked("PUT /api/v1/group-phones/{id}").getFirst().body())
                .contains("07700 900456", "true");
        assertThat(services.asked("POST /api/v1/referrals/{id}/offers")
                        .getFirst()
                        .body())
                .contains("019a8000-0000-7000-8000-0000000000f2")
                .doesNotContain("900456");
    }

    @Test
    void a_phone_that_is_put_down_already_is_used_again() {
        var worker = Browser.signedInAs("link.worker");
        var page =
                worker.get("/cases/019a1000-0000-7000-8000-000000000001/groups/019a3000-0000-7000-8000-000000000001");

        worker.submit(page, Map.of());

        assertThat(services.asked("PUT /api/v1/group-phones/{id}")).isEmpty();
        assertThat(services.asked("POST /api/v1/referrals/{id}/offers")
                        .getFirst()
                        .body())
                .contains("019a8000-0000-7000-8000-0000000000f1");
    }

    @Test
    void the_worker_reads_what_became_of_the_text_and_sends_the_link_again() {
        var worker = Browser.signedInAs("link.worker");
        var file = "/cases/019a1000-0000-7000-8000-000000000001";
        var again = file + "/offers/019a6000-0000-7000-8000-000000000001/link";
        assertThat(worker.get(file).text())
                .contains("has not gone out yet", "in the morning, after 8am", "href=\"" + again + "\"");
        var page = worker.get(again);
        assertThat(page.text()).contains("1 more time", "ends in <strong>123</strong>");

        worker.submit(page, Map.of());

        assertThat(services.asked("POST /api/v1/referrals/{id}/offers/{id}/links")
                        .getFirst()
                        .body())
                .contains("019a8000-0000-7000-8000-0000000000f1");
    }

    @Test
    void a_link_that_was_sent_often_enough_is_not_offered_again() {
        var worker = Browser.signedInAs("link.worker");
        var route = "GET /api/v1/referrals/{id}";
        services.answer(route, 200, services.usually(route).replace("\"linksLeft\":1", "\"linksLeft\":0"));
        var file = "/cases/019a1000-0000-7000-8000-000000000001";

        assertThat(worker.get(file).text())
                .contains("We have sent the link three times. Ring the group.")
                .doesNotContain("Send the link again");
        assertThat(worker.get(file + "/offers/019a6000-0000-7000-8000-000000000001/link")
                        .text())
                .contains("cannot be sent again")
                .doesNotContain("<form method=\"post\" action=\"" + file);
    }

    private Browser.Page entered() {
        var code = leader.submit(leader.get(LINK), "/answer", Map.of());
        var offer = leader.submit(code, "/answer/code", Map.of("code", "123456"));
        assertThat(offer.path()).as(offer.text()).isEqualTo("/answer/offer");
        return offer;
    }
}
