package org.whatmatters.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReferIT {

    private final StubServices services = RunningPortal.get().services;
    private final Browser officer = Browser.signedInAs("fire.officer");

    @BeforeEach
    void usual_answers() {
        services.reset();
    }

    @Test
    void danger_comes_before_the_form() {
        var page = officer.get("/refer/fire");

        assertThat(page.text()).contains("999", "111", "press 55", "href=\"/refer/fire/person\"");
        assertThat(page.text().indexOf("999")).isLessThan(page.text().indexOf("start now"));
    }

    @Test
    void each_question_is_drawn_from_the_definition() {
        var first = officer.get("/refer/fire/person").text();
        var second = officer.get("/refer/fire/reach").text();
        var third = officer.get("/refer/fire/matters").text();

        assertThat(first)
                .contains("name=\"givenName\"", "id=\"givenName\"", "One name is enough.")
                .contains("name=\"birthDate\"", "name=\"birthDate-month\"", "name=\"birthDate-year\"")
                .contains("type=\"checkbox\" value=\"true\" id=\"interpreterNeeded\"")
                .contains("Part ", "Who they are");
        assertThat(second)
                .contains("type=\"radio\" id=\"safeContactWay\" name=\"safeContactWay\" value=\"CALL\"")
                .contains("id=\"safeContactWay-2\"", "type=\"tel\"", "Somebody else may answer their phone.");
        assertThat(third).contains("name=\"needs\" value=\"LONELINESS\"", "<textarea", "name=\"ownWords\"");
    }

    @Test
    void what_is_missing_is_said_at_the_top_and_beside_the_field_and_what_was_typed_stays() {
        var page = officer.get("/refer/fire/person");

        var again = officer.submit(page, Map.of("givenName", " ", "birthDate-year", "1948", "nhsNumber", "12 \"<b>"));

        assertThat(again.path()).isEqualTo("/refer/fire/person");
        assertThat(again.text())
                .contains("There is a problem", "href=\"#givenName\"", "id=\"givenName-error\"")
                .contains("value=\"1948\"", "value=\"12 &quot;&lt;b&gt;\"")
                .contains("<title>Error: ");
    }

    @Test
    void a_field_that_another_answer_asks_for_is_asked_for() {
        var page = officer.get("/refer/fire/reach");

        var again = officer.submit(page, Map.of("safeContactWay", "CALL"));

        assertThat(again.text()).contains("href=\"#phone\"", "value=\"CALL\" checked=\"checked\"");
    }

    @Test
    void a_referral_is_sent_with_its_key_and_every_answer_and_gives_a_reference() {
        var check = fillIn();
        var key = check.hidden().get("key");

        var sent = officer.submit(check, Map.of());

        assertThat(sent.text()).contains("Referral sent", "7CDF-4HJK");
        var asked = services.asked("POST /api/v1/referrals").getFirst();
        assertThat(asked.header("Idempotency-key")).isEqualTo(key);
        assertThat(asked.header("Authorization")).startsWith("Bearer ");
        assertThat(services.json(asked.body())).isEqualTo(services.json("""
                {"form": "fire", "formVersion": 1, "answers": {
                    "givenName": "June", "birthDate": "1948-03", "interpreterNeeded": true,
                    "safeContactWay": "LETTER", "postcode": "XW1 1AA",
                    "needs": ["LONELINESS"], "ownWords": "I miss singing"}}"""));
    }

    @Test
    void pressing_send_twice_sends_one_referral() {
        var check = fillIn();

        officer.submit(check, Map.of());
        var second = officer.submit(check, Map.of());

        assertThat(second.text()).contains("7CDF-4HJK");
        assertThat(services.asked("POST /api/v1/referrals")).hasSize(1);
    }

    @Test
    void everything_the_service_refuses_is_shown_and_leads_to_its_page_and_nothing_is_lost() {
        services.answerOnce("POST /api/v1/referrals", 422, """
                {"title": "Invalid", "status": 422, "errors": [
                    {"pointer": "/answers/nhsNumber", "code": "INVALID", "message": "This is not an NHS number."},
                    {"pointer": "/answers/postcode", "code": "INVALID", "message": "This is not a postcode."}]}""");
        var check = fillIn();

        var again = officer.submit(check, Map.of());

        assertThat(again.path()).isEqualTo("/refer/fire/check");
        assertThat(again.text())
                .contains("This is not an NHS number.", "href=\"/refer/fire/person?checking=true#nhsNumber\"")
                .contains("This is not a postcode.", "href=\"/refer/fire/reach?checking=true#postcode\"")
                .contains("I miss singing");
        assertThat(officer.get("/refer/fire/person?checking=true").text())
                .contains("id=\"nhsNumber-error\"", "value=\"June\"");
        assertThat(officer.submit(again, Map.of()).text()).contains("7CDF-4HJK");
    }

    @Test
    void a_service_that_is_down_loses_nothing_and_trying_again_uses_the_same_key() {
        services.answerOnce("POST /api/v1/referrals", 503, "{\"title\": \"Not available\"}");
        var check = fillIn();

        var again = officer.submit(check, Map.of());

        assertThat(again.text()).contains("Nothing you typed is lost", "I miss singing");
        assertThat(again.hidden().get("key")).isEqualTo(check.hidden().get("key"));
    }

    private Browser.Page fillIn() {
        officer.submit(
                officer.get("/refer/fire/person"),
                Map.of(
                        "givenName", "June",
                        "birthDate-month", "3",
                        "birthDate-year", "1948",
                        "interpreterNeeded", "true"));
        officer.submit(officer.get("/refer/fire/reach"), Map.of("safeContactWay", "LETTER", "postcode", "XW1 1AA"));
        return officer.submit(
                officer.get("/refer/fire/matters"), Map.of("needs", "LONELINESS", "ownWords", "I miss singing"));
    }
}
