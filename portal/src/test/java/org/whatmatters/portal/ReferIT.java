package org.whatmatters.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReferIT {

    private static final String DRAFT = "/refer/drafts/019a5000-0000-7000-8000-000000000001";

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
        assertThat(services.json(asked.body()))
                .isEqualTo(services.json("""
                {"form": "fire", "formVersion": 1, "answers": {
                    "givenName": "June", "birthDate": "1948-03", "interpreterNeeded": true,
                    "safeContactWay": "LETTER", "postcode": "XW1 1AA",
                    "needs": ["LONELINESS"], "ownWords": "I miss singing"},
                 "draft": "%s"}""".formatted(savedDrafts().getLast())));
    }

    @Test
    void each_page_is_saved_for_the_team_with_all_before_it_and_as_one_draft() {
        fillIn();

        var saved = services.asked("PUT /api/v1/drafts/{id}");
        assertThat(saved).hasSize(3);
        assertThat(savedDrafts()).containsOnly(savedDrafts().getFirst());
        assertThat(services.json(saved.get(1).body())).isEqualTo(services.json("""
                {"form": "fire", "formVersion": 1, "lastPage": "reach", "answers": {
                    "givenName": "June", "birthDate": "1948-03", "interpreterNeeded": true,
                    "safeContactWay": "LETTER", "postcode": "XW1 1AA"}}"""));
    }

    @Test
    void a_page_with_something_missing_is_saved_too() {
        officer.submit(officer.get("/refer/fire/person"), Map.of("givenName", "", "birthDate-year", "1948"));

        assertThat(services.asked("PUT /api/v1/drafts/{id}").getFirst().body()).contains("\"birthDate\":\"1948\"");
    }

    @Test
    void while_drafts_cannot_be_saved_the_form_goes_on_and_says_so_and_the_next_page_saves_all() {
        services.answerOnce("PUT /api/v1/drafts/{id}", 503, "{\"title\": \"Not available\"}");

        var second = officer.submit(officer.get("/refer/fire/person"), Map.of("givenName", "June"));
        var third = officer.submit(second, Map.of("safeContactWay", "LETTER", "postcode", "XW1 1AA"));

        assertThat(second.path()).isEqualTo("/refer/fire/reach");
        assertThat(second.text()).contains("This page was not saved on the server.");
        assertThat(third.path()).isEqualTo("/refer/fire/matters");
        assertThat(third.text()).doesNotContain("not saved on the server");
        assertThat(services.asked("PUT /api/v1/drafts/{id}").getLast().body()).contains("June", "LETTER");
    }

    @Test
    void a_referral_service_that_is_silent_stops_nobody_from_typing_on() {
        var first = officer.get("/refer/fire/person");
        services.silence("PUT /api/v1/drafts/{id}");
        services.answer("GET /api/v1/forms/fire", 503, "{\"title\": \"Not available\"}");

        var second = officer.submit(first, Map.of("givenName", "June"));

        assertThat(second.status()).isEqualTo(200);
        assertThat(second.path()).isEqualTo("/refer/fire/reach");
        assertThat(second.text()).contains("This page was not saved on the server.");
        assertThat(officer.get("/refer/fire/person").text()).contains("value=\"June\"");
    }

    @Test
    void what_cannot_be_kept_is_said_beside_its_field() {
        services.answerOnce("PUT /api/v1/drafts/{id}", 422, """
                {"status": 422, "errors": [
                    {"pointer": "/answers/givenName", "code": "TOO_LONG", "message": "Use 5000 characters or fewer."}]}""");

        var again = officer.submit(officer.get("/refer/fire/person"), Map.of("givenName", "June"));

        assertThat(again.path()).isEqualTo("/refer/fire/person");
        assertThat(again.text()).contains("href=\"#givenName\"", "Use 5000 characters or fewer.", "value=\"June\"");
    }

    @Test
    void a_sign_in_that_ran_out_on_the_way_loses_nothing() {
        services.answerOnce("PUT /api/v1/drafts/{id}", 401, "{\"status\": 401}");

        var back = officer.submit(officer.get("/refer/fire/person"), Map.of("givenName", "June"));

        assertThat(back.path()).isEqualTo("/refer/fire/person");
        assertThat(back.text()).contains("value=\"June\"", "This page was not saved on the server.");
    }

    @Test
    void the_team_s_drafts_stand_with_who_began_them_and_which_seem_forgotten() {
        var page = officer.get("/refer").text();

        assertThat(page)
                .contains("1 of these seems forgotten.", "Rowan Birch", "Frankie Ash", "Forgotten?")
                .contains("href=\"/refer/drafts/019a5000-0000-7000-8000-000000000001\"")
                .contains("href=\"/refer/drafts/019a5000-0000-7000-8000-000000000001/throw-away\"");
    }

    @Test
    void drafts_that_cannot_be_listed_keep_nobody_from_referring() {
        services.silence("GET /api/v1/drafts");

        var page = officer.get("/refer");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("We can’t show", "what your team has begun", "id=\"form-fire\"");
    }

    @Test
    void what_a_colleague_began_is_gone_on_with_where_they_were_and_stays_the_same_draft() {
        var reach = officer.get(DRAFT);

        assertThat(reach.path()).isEqualTo("/refer/fire/reach");
        assertThat(reach.text()).contains("value=\"CALL\" checked=\"checked\"");
        assertThat(officer.get("/refer/fire/person").text())
                .contains("value=\"Joan\"", "id=\"birthDate-month\" name=\"birthDate-month\" value=\"03\"")
                .contains("value=\"1948\"", "id=\"interpreterNeeded\" name=\"interpreterNeeded\" checked=\"checked\"");
        officer.submit(reach, Map.of("safeContactWay", "LETTER"));
        assertThat(savedDrafts()).containsExactly("019a5000-0000-7000-8000-000000000001");
    }

    @Test
    void what_was_typed_here_and_not_saved_is_not_put_away_for_another_draft() {
        services.answer("PUT /api/v1/drafts/{id}", 503, "{\"title\": \"Not available\"}");
        officer.submit(officer.get("/refer/fire/person"), Map.of("givenName", "June"));

        var page = officer.get(DRAFT);

        assertThat(page.path()).isEqualTo("/refer/fire");
        assertThat(page.text()).contains("This page was not saved on the server.", "go on with what you began");
        assertThat(officer.get("/refer/fire/person").text()).contains("value=\"June\"");
    }

    @Test
    void another_one_may_be_begun_before_the_first_is_sent() {
        officer.submit(officer.get("/refer/fire/person"), Map.of("givenName", "June"));

        var danger = officer.get("/refer/fire").text();
        var page = officer.get("/refer/fire/new");
        officer.submit(page, Map.of("givenName", "Joan"));

        assertThat(danger).contains("go on with what you began", "href=\"/refer/fire/new\"");
        assertThat(page.path()).isEqualTo("/refer/fire/person");
        assertThat(page.text()).doesNotContain("June");
        assertThat(savedDrafts()).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    void a_draft_is_thrown_away_after_it_was_asked_and_here_too() {
        officer.get(DRAFT);

        var after = officer.submit(officer.get(DRAFT + "/throw-away"), Map.of());

        assertThat(after.path()).isEqualTo("/refer");
        assertThat(after.text()).contains("It is thrown away.");
        assertThat(services.asked("DELETE /api/v1/drafts/{id}")).hasSize(1);
        assertThat(officer.get("/refer/fire/person").text()).doesNotContain("Joan");
    }

    @Test
    void one_that_a_colleague_has_sent_meanwhile_counts_as_thrown_away() {
        services.answer("DELETE /api/v1/drafts/{id}", 404, "{\"status\": 404}");

        var after = officer.submit(officer.get(DRAFT + "/throw-away"), Map.of());

        assertThat(after.text()).contains("It is thrown away.");
    }

    @Test
    void a_form_may_say_more_of_what_it_is_not_for() {
        services.answer("GET /api/v1/forms/fire", 200, services.usually("GET /api/v1/form-definitions/fire/1"));

        assertThat(officer.get("/refer/fire").text()).contains("A child is missing:", "Call 999.");
    }

    @Test
    void whoever_looks_after_the_forms_sees_each_as_it_looks_and_can_send_nothing() {
        var editor = Browser.signedInAs("form.editor");

        assertThat(editor.get("/forms").text()).contains("href=\"/forms/fire/2\"", "In use", "Older");
        assertThat(editor.get("/forms/fire/1").text())
                .contains("disabled", "name=\"givenName\"", "One name is enough.", "A child is missing:")
                .doesNotContain("id=\"continue\"");
    }

    private List<String> savedDrafts() {
        return services.paths("PUT /api/v1/drafts/{id}").stream()
                .map(path -> path.substring(path.lastIndexOf('/') + 1))
                .toList();
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

    @Test
    void another_person_of_the_household_keeps_the_address_and_nothing_that_is_about_the_first() {
        fillIn();

        var second = officer.submit(officer.get("/refer/fire/another"), Map.of());

        assertThat(second.path()).isEqualTo("/refer/fire/person");
        assertThat(second.text()).doesNotContain("value=\"June\"");
        assertThat(officer.get("/refer/fire/reach").text()).contains("value=\"XW1 1AA\"");
        assertThat(officer.get("/refer/fire/matters").text()).doesNotContain("I miss singing");
    }

    @Test
    void a_household_is_sent_together_and_each_gets_a_reference() {
        fillIn();
        officer.submit(officer.get("/refer/fire/another"), Map.of());
        var check = fillIn("Arthur");
        assertThat(check.text()).contains("Sent together with", "June", "Send all together");

        var sent = officer.submit(check, Map.of());

        assertThat(sent.text()).contains("7CDF-4HJK", "9DFG-2KLM", "Arthur");
        var body = services.json(
                services.asked("POST /api/v1/referrals/linked").getFirst().body());
        assertThat(body.required("referrals")
                        .valueStream()
                        .map(one ->
                                one.required("answers").required("givenName").asString()))
                .containsExactly("June", "Arthur");
        assertThat(officer.get("/refer/fire/check").path()).isEqualTo("/refer/fire");
    }

    @Test
    void what_is_wrong_with_one_of_them_opens_that_ones_form_and_all_stay() {
        services.answerOnce("POST /api/v1/referrals/linked", 422, """
                {"title": "Invalid", "status": 422, "errors": [
                    {"pointer": "/referrals/0/answers/postcode", "code": "INVALID", "message": "This is not a postcode."}]}""");
        fillIn();
        officer.submit(officer.get("/refer/fire/another"), Map.of());

        var again = officer.submit(fillIn("Arthur"), Map.of());

        assertThat(again.text())
                .contains("This is not a postcode.", "href=\"/refer/fire/reach?checking=true#postcode\"")
                .contains("I miss singing", "Arthur");
        assertThat(officer.submit(again, Map.of()).text()).contains("9DFG-2KLM");
    }

    @Test
    void somebody_who_was_added_by_mistake_is_left_out() {
        fillIn();
        officer.submit(officer.get("/refer/fire/another"), Map.of());

        var check = officer.get("/refer/fire/household/leave-out");

        assertThat(check.text()).contains("I miss singing").doesNotContain("Sent together with");
        assertThat(officer.submit(check, Map.of()).text()).contains("7CDF-4HJK");
        assertThat(services.asked("POST /api/v1/referrals")).hasSize(1);
    }

    @Test
    void whoever_is_handed_the_phone_answers_by_themselves_and_the_officer_sees_that_they_are_done() {
        fillIn();

        var theirs = officer.submit(officer.get("/refer/fire/hand-over"), Map.of("language", "en"));

        assertThat(theirs.path()).isEqualTo("/private");
        assertThat(theirs.text())
                .contains("Four questions for you", "Would you like to choose a word?", "data-say-in=\"en\"")
                .doesNotContain("Refer someone", "id=\"sign-out\"");
        var done = officer.submit(theirs, Map.of("agreesInPrivate", "NO", "codeWord", "Bluebell"));
        assertThat(done.path()).isEqualTo("/private/done");
        var sent = services.asked("POST /api/v1/public/private-words").getFirst();
        assertThat(sent.body()).contains("Bluebell", "a-secret-of-this-moment");
        assertThat(sent.header("Authorization")).isNull();
        assertThat(officer.get("/private").text()).doesNotContain("Bluebell");
    }

    @Test
    void what_they_answered_stands_nowhere_on_the_officers_pages_nor_in_what_is_saved_of_the_form() {
        fillIn();
        var theirs = officer.submit(officer.get("/refer/fire/hand-over"), Map.of("language", "en"));
        services.answerOnce("POST /api/v1/public/private-words", 503, "{}");

        var again = officer.submit(theirs, Map.of("codeWord", "Bluebell"));

        assertThat(again.text()).contains("Bluebell", "Press the button once more");
        assertThat(officer.get("/private").text()).doesNotContain("Bluebell");
        services.answer("GET /api/v1/drafts/{id}/private-word", 200, "{\"done\": true}");
        var check = officer.submit(officer.submit(again, Map.of("codeWord", "Bluebell")), "/private/back", Map.of());
        assertThat(check.text()).contains("They have answered by themselves").doesNotContain("Bluebell");
        officer.submit(check, Map.of());
        assertThat(services.asked("PUT /api/v1/drafts/{id}"))
                .noneMatch(saved -> saved.body().contains("Bluebell"));
        assertThat(services.asked("POST /api/v1/referrals").getFirst().body()).doesNotContain("Bluebell");
    }

    @Test
    void while_the_phone_is_in_their_hand_no_page_of_the_officers_opens_on_it() {
        fillIn();
        var theirs = officer.submit(officer.get("/refer/fire/hand-over"), Map.of("language", "en"));

        assertThat(officer.get("/refer/fire/check").path()).isEqualTo("/private");
        assertThat(officer.get("/sent").path()).isEqualTo("/private");
        var done = officer.submit(theirs, Map.of("agreesInPrivate", "NO"));
        assertThat(officer.get("/refer/fire/check").path()).isEqualTo("/private/done");
        assertThat(officer.submit(done, "/private/back", Map.of()).path()).isEqualTo("/refer/fire/check");
        assertThat(officer.get("/sent").path()).isEqualTo("/sent");
    }

    private Browser.Page fillIn() {
        return fillIn("June");
    }

    private Browser.Page fillIn(String name) {
        officer.submit(
                officer.get("/refer/fire/person"),
                Map.of(
                        "givenName", name,
                        "birthDate-month", "3",
                        "birthDate-year", "1948",
                        "interpreterNeeded", "true"));
        officer.submit(officer.get("/refer/fire/reach"), Map.of("safeContactWay", "LETTER", "postcode", "XW1 1AA"));
        return officer.submit(
                officer.get("/refer/fire/matters"), Map.of("needs", "LONELINESS", "ownWords", "I miss singing"));
    }
}
