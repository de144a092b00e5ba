package org.whatmatters.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SelfIT {

    private final StubServices services = RunningPortal.get().services;
    private final Browser olu = new Browser(RunningPortal.get().address);

    @BeforeEach
    void usual_answers() {
        services.reset();
    }

    @Test
    void danger_and_the_way_out_come_before_the_first_question() {
        var page = olu.get("/self");

        assertThat(page.text())
                .contains("999", "0808 2000 247", "Leave this page quickly", "Polski", "العربية")
                .contains("You need no account");
        assertThat(page.text().indexOf("999")).isLessThan(page.text().indexOf("Start now"));
    }

    @Test
    void search_engines_may_lead_to_the_first_page_and_to_no_other() {
        var start = olu.get("/self");
        var first = olu.submit(start, Map.of());

        assertThat(start.response().headers().firstValue("X-Robots-Tag")).isEmpty();
        assertThat(start.text()).doesNotContain("noindex");
        assertThat(first.header("X-Robots-Tag")).contains("noindex");
    }

    @Test
    void one_question_stands_on_each_page_and_is_its_heading() {
        var page = olu.submit(olu.get("/self"), Map.of());

        assertThat(page.path()).isEqualTo("/self/name");
        assertThat(page.text())
                .contains("<h1 class=\"nhsuk-heading-l\"><label for=\"givenName\">What would you like us to call you?")
                .containsOnlyOnce("<h1");
    }

    @Test
    void only_what_follows_from_an_answer_is_asked() {
        begin();

        assertThat(olu.submit(olu.get("/self/way"), Map.of("safeContactWay", "EMAIL"))
                        .path())
                .isEqualTo("/self/email");
        assertThat(olu.submit(olu.get("/self/way"), Map.of("safeContactWay", "VISIT"))
                        .path())
                .isEqualTo("/self/help");
    }

    @Test
    void whoever_does_not_feel_safe_is_told_at_once_who_can_help() {
        begin();

        var next = olu.submit(olu.get("/self/safe"), Map.of("safeAtHome", "NO"));

        assertThat(next.path()).isEqualTo("/self/today");
        assertThat(next.text()).contains("999", "0808 2000 247", "Shall somebody ring you today");
    }

    @Test
    void what_must_be_answered_is_said_beside_it() {
        begin();

        var again = olu.submit(olu.get("/self/name"), Map.of("givenName", " "));

        assertThat(again.text()).contains("href=\"#givenName\"", "Answer this question", "givenName-error");
    }

    @Test
    void it_is_sent_with_what_was_asked_and_the_right_to_hand_it_in() {
        var sent = olu.submit(filledIn(), Map.of());

        assertThat(sent.text()).contains("We have it", "7CDF-4HJK");
        var asked = services.asked("POST /api/v1/public/self-referrals").getFirst();
        assertThat(asked.header("Authorization")).isNull();
        var claim = services.json(asked.body()).required("claim").asString();
        assertThat(services.json(asked.body())).isEqualTo(services.json("""
                {"form": "self", "token": "AAAAAAAAAAAAAAAAAAAAAA", "formVersion": 1, "answers": {
                    "givenName": "Olu", "safeContactWay": "EMAIL", "email": "olu@example.com",
                    "safeAtHome": "YES", "birthDate": "1948"}, "claim": "%s"}""".formatted(claim)));
        assertThat(claim).matches("[0-9a-f]{32}");
        assertThat(sent.text()).contains(claim.replaceAll("....", "$0 ").strip(), "Show it to nobody");
    }

    @Test
    void an_answer_that_is_no_longer_asked_is_not_sent() {
        begin();
        olu.submit(olu.get("/self/way"), Map.of("safeContactWay", "CALL"));
        olu.submit(olu.get("/self/phone"), Map.of("phone", "07700 900461"));

        olu.submit(filledIn(), Map.of());

        assertThat(services.asked("POST /api/v1/public/self-referrals")
                        .getFirst()
                        .body())
                .doesNotContain("900461");
    }

    @Test
    void changing_an_answer_that_leads_to_other_questions_asks_those() {
        filledIn();

        var next = olu.submit(olu.get("/self/way?checking=true"), Map.of("safeContactWay", "CALL"));

        assertThat(next.path()).isEqualTo("/self/phone");
    }

    @Test
    void what_the_service_refuses_leads_back_to_its_page_in_words_that_we_wrote() {
        services.answerOnce("POST /api/v1/public/self-referrals", 422, """
                {"title": "Invalid", "status": 422, "errors": [
                    {"pointer": "/answers/email", "code": "INVALID_EMAIL", "message": "In English only."}]}""");

        var again = olu.submit(filledIn(), Map.of());

        assertThat(again.text())
                .contains("Give an email address", "href=\"/self/email?checking=true#email\"")
                .doesNotContain("In English only.");
    }

    @Test
    void a_service_that_is_down_loses_nothing() {
        services.answerOnce("POST /api/v1/public/self-referrals", 503, "{\"title\": \"Not available\"}");

        var again = olu.submit(filledIn(), Map.of());

        assertThat(again.text()).contains("Nothing you typed is lost", "olu@example.com");
        assertThat(olu.submit(again, Map.of()).text()).contains("7CDF-4HJK");
    }

    @Test
    void what_fills_in_a_box_out_of_sight_sends_nothing_and_loses_nothing() {
        var again = olu.submit(filledIn(), Map.of("website", "http://spam.example"));

        assertThat(again.text()).contains("olu@example.com", "href=\"#website\"", "Leave this box empty");
        assertThat(services.asked("POST /api/v1/public/self-referrals")).isEmpty();
        assertThat(olu.submit(again, Map.of()).text()).contains("7CDF-4HJK");
    }

    @Test
    void a_card_is_told_when_the_form_is_begun() {
        olu.submit(olu.get("/self?card=0a1b2c3d4e"), Map.of());

        assertThat(services.asked("POST /api/v1/public/self-referrals/beginnings")
                        .getFirst()
                        .body())
                .contains("0a1b2c3d4e");
    }

    @Test
    void a_page_of_a_form_that_nobody_began_leads_to_its_beginning() {
        assertThat(olu.get("/self/way").path()).isEqualTo("/self");
        assertThat(olu.get("/self/check").path()).isEqualTo("/self");
        assertThat(olu.get("/self/sent").path()).isEqualTo("/self");
    }

    @Test
    void the_form_for_somebody_else_has_pages_of_its_own_and_a_draft_of_its_own() {
        filledIn();

        var first = olu.submit(olu.get("/for-somebody"), Map.of());

        assertThat(first.path()).startsWith("/for-somebody/");
        assertThat(olu.get("/for-somebody/check").path()).isEqualTo("/for-somebody");
        assertThat(olu.get("/self/check").path()).isEqualTo("/self/check");
    }

    @Test
    void whoever_asks_for_somebody_else_reads_that_they_are_told_no_more() {
        olu.submit(olu.get("/for-somebody"), Map.of());
        olu.submit(olu.get("/for-somebody/name"), Map.of("givenName", "Ines"));

        var sent = olu.submit(olu.get("/for-somebody/check"), Map.of());

        assertThat(services.asked("POST /api/v1/public/self-referrals")
                        .getFirst()
                        .body())
                .contains("\"claim\":null");
        assertThat(sent.path()).isEqualTo("/for-somebody/sent");
        assertThat(sent.text())
                .contains("They ask the person first", "no more than this")
                .doesNotContain("id=\"claim\"");
    }

    private void begin() {
        olu.submit(olu.get("/self"), Map.of());
    }

    private Browser.Page filledIn() {
        if (!olu.get("/self/name").path().equals("/self/name")) {
            begin();
        }
        olu.submit(olu.get("/self/name"), Map.of("givenName", "Olu"));
        olu.submit(olu.get("/self/way"), Map.of("safeContactWay", "EMAIL"));
        olu.submit(olu.get("/self/email"), Map.of("email", "olu@example.com"));
        olu.submit(olu.get("/self/safe"), Map.of("safeAtHome", "YES"));
        olu.submit(olu.get("/self/age"), Map.of("birthDate-year", "1948"));
        return olu.submit(olu.get("/self/interpreter"), Map.of());
    }
}
