package org.whatmatters.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CommandsIT {

    private static final String CASE = "/cases/019a1000-0000-7000-8000-000000000001";
    private static final String INCOMING = "/incoming/019a1000-0000-7000-8000-000000000001";
    private static final String SAM = "019b0000-0000-7000-8000-000000000009";

    private final StubServices services = RunningPortal.get().services;
    private final Browser worker = Browser.signedInAs("link.worker");

    @BeforeEach
    void usual_answers() {
        services.reset();
    }

    @Test
    void a_command_carries_the_version_that_was_looked_at_and_a_key() {
        var page = worker.get(CASE + "/contact");

        var after = worker.submit(page, Map.of("channel", "PHONE", "outcome", "SPOKE", "note", "Glad of the call"));

        assertThat(after.path()).isEqualTo(CASE);
        var asked = services.asked("POST /api/v1/referrals/{id}/contacts").getFirst();
        assertThat(asked.header("If-match")).isEqualTo("\"3\"");
        assertThat(asked.header("Idempotency-key")).isEqualTo(page.hidden().get("key"));
        assertThat(services.json(asked.body()))
                .isEqualTo(
                        services.json("{\"channel\": \"PHONE\", \"outcome\": \"SPOKE\", \"note\": \"Glad of the call\","
                                + " \"saidTo\": null, \"next\": null}"));
    }

    /// A service refuses what it does not know.
    @Test
    void what_a_page_asks_of_an_answer_is_not_sent_back_as_a_field() {
        worker.submit(worker.get(CASE + "/details"), Map.of("givenName", "June", "because", "She told me"));

        var sent = services.asked("PUT /api/v1/people/{id}/details").getFirst();
        assertThat(services.json(sent.body()).path("gpRegistration").propertyNames())
                .isNotEmpty()
                .isSubsetOf("standing", "odsCode", "name");
    }

    @Test
    void all_errors_are_linked_to_their_fields_and_the_typed_values_are_kept() {
        services.answerOnce("PUT /api/v1/people/{id}/details", 422, """
                {"status": 422, "errors": [
                    {"pointer": "/nhsNumber", "code": "INVALID", "message": "This is not an NHS number."},
                    {"pointer": "/birthDate", "code": "INVALID", "message": "It cannot be in the future."}]}""");

        var again = worker.submit(
                worker.get(CASE + "/details"),
                Map.of("givenName", "June", "nhsNumber", "1234567890", "birthDate-year", "2999"));

        assertThat(again.text())
                .contains("href=\"#nhsNumber\"", "This is not an NHS number.", "value=\"1234567890\"")
                .contains("href=\"#birthDate\"", "It cannot be in the future.", "value=\"2999\"");
        assertThat(worker.get(CASE + "/details").text()).doesNotContain("1234567890");
    }

    @Test
    void a_row_that_is_left_empty_is_not_sent_and_an_error_stays_with_its_row() {
        services.answerOnce("PUT /api/v1/people/{id}/details", 422, """
                {"status": 422, "errors": [
                    {"pointer": "/telecoms/0/value", "code": "INVALID_VALUE", "message": "Nobody can ring this."}]}""");

        var again = worker.submit(
                worker.get(CASE + "/details"),
                Map.of(
                        "telecoms-0-value", "",
                        "telecoms-1-value", "june@example.org",
                        "telecoms-1-kind", "EMAIL",
                        "telecoms-2-value", "07700",
                        "telecoms-2-kind", "MOBILE",
                        "first", "2",
                        "addresses-0-lines", "3 Mill Row\nHarrowdale",
                        "addresses-0-use", "MAIN"));

        assertThat(services.asked("PUT /api/v1/people/{id}/details").getLast().body())
                .contains("\"telecoms\":[{\"kind\":\"MOBILE\",\"value\":\"07700\"},{\"kind\":\"EMAIL\"")
                .contains("\"lines\":[\"3 Mill Row\",\"Harrowdale\"]");
        assertThat(again.text()).contains("href=\"#telecoms-2-value\"", "Nobody can ring this.");
    }

    @Test
    void somebody_who_was_faster_is_said_and_both_texts_are_shown() {
        services.answerOnce("PUT /api/v1/about-me/{id}", 412, "{\"status\": 412, \"title\": \"Precondition Failed\"}");

        var again =
                worker.submit(worker.get(CASE + "/about-me"), Map.of("whatIsMostImportant", "My cat, and my sister"));

        assertThat(again.text())
                .contains("This has changed", "Somebody else changed this")
                .contains("My cat, and my sister</textarea>")
                .contains("It now says:", "My cat Biscuit, and getting out of the flat.");
    }

    @Test
    void what_is_no_longer_possible_is_said_with_its_state() {
        services.answerOnce("POST /api/v1/referrals/{id}/contacts", 409, "{\"status\": 409, \"state\": \"ended\"}");

        var again = worker.submit(worker.get(CASE + "/contact"), Map.of("channel", "PHONE", "outcome", "SPOKE"));

        assertThat(again.text()).contains("It is now “ended”");
    }

    @Test
    void what_can_t_be_read_is_said_beside_its_field_and_no_service_is_asked() {
        var again = worker.submit(
                worker.get(CASE + "/appointment"),
                Map.of(
                        "kind",
                        "PHONE_CALL",
                        "startsOn",
                        "3",
                        "startsOn-month",
                        "12",
                        "startsOn-year",
                        "2026",
                        "time",
                        "noonish"));

        assertThat(again.text()).contains("href=\"#time\"", "Enter a time", "value=\"noonish\"");
        assertThat(services.asked("POST /api/v1/referrals/{id}/appointments")).isEmpty();
    }

    @Test
    void a_time_in_london_is_sent_as_an_instant() {
        worker.submit(
                worker.get(CASE + "/appointment"),
                Map.of(
                        "kind",
                        "PHONE_CALL",
                        "startsOn",
                        "1",
                        "startsOn-month",
                        "7",
                        "startsOn-year",
                        "2027",
                        "time",
                        "2.30pm"));

        var asked = services.asked("POST /api/v1/referrals/{id}/appointments").getFirst();
        assertThat(services.json(asked.body()).get("startsAt").asString()).isEqualTo("2027-07-01T13:30:00Z");
    }

    @Test
    void whoever_goes_out_names_a_time_of_today_and_who_rings() {
        var after = worker.submit(worker.get(CASE + "/visit"), Map.of("backBy", "4.30pm", "ring", SAM));

        assertThat(after.path()).isEqualTo("/caseload");
        var out = services.json(
                services.asked("PUT /api/v1/visits/mine").getFirst().body());
        assertThat(out.path("ring").asString()).isEqualTo(SAM);
        var backBy = Instant.parse(out.path("backBy").asString()).atZone(ZoneId.of("Europe/London"));
        assertThat(backBy.toLocalTime()).isEqualTo("16:30");
    }

    @Test
    void whoever_is_away_says_from_when_until_when_and_who_stands_in() {
        var form = Map.of(
                "from",
                "7",
                "from-month",
                "12",
                "from-year",
                "2026",
                "until",
                "11",
                "until-month",
                "12",
                "until-year",
                "2026",
                "cover",
                SAM);

        var after = worker.submit(worker.get("/absences"), form);

        assertThat(after.path()).isEqualTo("/absences");
        var said = services.json(
                services.asked("POST /api/v1/referrals/absences").getFirst().body());
        assertThat(said.path("from").asString()).isEqualTo("2026-12-07");
        assertThat(said.path("until").asString()).isEqualTo("2026-12-11");
        assertThat(said.path("cover").asString()).isEqualTo(SAM);
    }

    @Test
    void an_absence_is_changed_and_taken_back_as_it_was_read() {
        var page = "/absences/019a1000-0000-7000-8000-000000000001";

        worker.submit(worker.get(page), Map.of("until", "9", "until-month", "12", "until-year", "2026"));
        worker.submit(worker.get(page), page + "/taken-back", Map.of());

        var changed = services.asked("PUT /api/v1/referrals/absences/{id}").getFirst();
        assertThat(changed.header("If-match")).isEqualTo("\"2\"");
        assertThat(services.json(changed.body()).path("until").asString()).isEqualTo("2026-12-09");
        assertThat(services.asked("DELETE /api/v1/referrals/absences/{id}")
                        .getFirst()
                        .header("If-match"))
                .isEqualTo("\"2\"");
    }

    @Test
    void whoever_leads_says_how_much_a_worker_may_have_and_a_worker_how_much_work_it_is() {
        var lead = Browser.signedInAs("team.lead");

        lead.submit(lead.get("/team/" + SAM), Map.of("most", "12"));
        worker.submit(worker.get(CASE + "/weight"), Map.of("weight", "LIGHT"));

        assertThat(services.json(services.asked("PUT /api/v1/referrals/workers/{id}/capacity")
                                .getFirst()
                                .body())
                        .path("most")
                        .asInt())
                .isEqualTo(12);
        assertThat(services.json(services.asked("PUT /api/v1/referrals/{id}/weight")
                                .getFirst()
                                .body())
                        .path("weight")
                        .asString())
                .isEqualTo("LIGHT");
    }

    @Test
    void one_press_says_home_safe_and_another_takes_half_an_hour_more() {
        worker.submit(worker.get("/caseload"), "/visits/longer", Map.of());
        worker.submit(worker.get("/caseload"), "/visits/019a9000-0000-7000-8000-000000000001/safety", Map.of());

        var longer = services.json(
                services.asked("PUT /api/v1/visits/mine").getFirst().body());
        assertThat(Instant.parse(longer.path("backBy").asString())).isAfter(Instant.parse("2026-11-20T16:59:59Z"));
        assertThat(services.asked("PUT /api/v1/visits/{id}/safety")).hasSize(1);
    }

    @Test
    void not_found_right_after_something_began_is_asked_again() {
        services.answerOnce("POST /api/v1/plans", 404, "{\"status\": 404}");

        var after = worker.submit(worker.get(CASE + "/plan"), Map.of());

        assertThat(after.path()).isEqualTo(CASE + "/goal");
        assertThat(services.asked("POST /api/v1/plans")).hasSize(2);
    }

    @Test
    void accepting_and_assigning_is_one_press() {
        var triager = Browser.signedInAs("triager");
        services.answer("GET /api/v1/referrals/{id}", 200, """
                {"id": "019a1000-0000-7000-8000-000000000001", "reference": "7CDF-4HJK", "version": 1,
                 "state": "submitted", "personId": "019a2000-0000-7000-8000-000000000001"}""");

        var after = triager.submit(triager.get(INCOMING), INCOMING, Map.of("worker", SAM));

        assertThat(after.path()).isEqualTo("/incoming");
        assertThat(services.asked("PUT /api/v1/referrals/{id}/acceptance")
                        .getFirst()
                        .header("If-match"))
                .isEqualTo("\"1\"");
        assertThat(services.asked("PUT /api/v1/referrals/{id}/assignment")
                        .getFirst()
                        .header("If-match"))
                .isEqualTo("\"3\"");
    }

    /// After opening the new referral: accept, go to the contact, save it with the next time; and where nobody has
    /// asked yet whether texting is safe, ask and save that. Every link and every button counts.
    @Test
    void from_a_new_referral_to_contact_booking_and_text_is_no_more_than_five_clicks() {
        var lead = Browser.signedInAs("triager");
        undecided();
        var opened = lead.get(INCOMING);
        var clicks = 0;

        var queue = lead.submit(opened, INCOMING, Map.of("worker", SAM));
        clicks++;
        assertThat(queue.text()).contains("id=\"record-contact\" href=\"" + CASE + "/contact\"");
        services.reset();
        var contact = lead.get(CASE + "/contact");
        clicks++;
        var after = lead.submit(contact, nextTime());
        clicks++;
        assertThat(after.path()).isEqualTo(CASE);
        assertThat(after.text()).contains("id=\"ask-safe-contact\" href=\"" + CASE + "/safe-contact\"");
        var safe = lead.get(CASE + "/safe-contact");
        clicks++;
        lead.submit(safe, Map.of("sms", "YES", "askedAlone", "true"));
        clicks++;

        var kept = services.json(services.asked("POST /api/v1/referrals/{id}/contacts")
                .getFirst()
                .body());
        assertThat(kept.path("outcome").asString()).isEqualTo("SPOKE");
        assertThat(kept.path("next").has("attendance")).isFalse();
        assertThat(kept.at("/next/startsAt").asString()).isEqualTo("2027-07-01T13:30:00Z");
        assertThat(services.asked("PUT /api/v1/people/{id}/safe-contact")).hasSize(1);
        assertThat(clicks).isLessThanOrEqualTo(5);
    }

    private static Map<String, String> nextTime() {
        return Map.of(
                "channel", "PHONE",
                "outcome", "SPOKE",
                "kind", "PHONE_CALL",
                "startsOn", "1",
                "startsOn-month", "7",
                "startsOn-year", "2027",
                "time", "2.30pm");
    }

    @Test
    void what_is_wrong_with_the_next_time_stands_beside_its_field_and_keeps_all_that_was_typed() {
        services.answerOnce("POST /api/v1/referrals/{id}/contacts", 422, """
                {"status": 422, "errors": [
                    {"pointer": "/next/startsAt", "code": "IN_THE_PAST", "message": "Choose a time to come."}]}""");

        var again = worker.submit(worker.get(CASE + "/contact"), nextTime());

        assertThat(again.text())
                .contains("href=\"#startsOn\"", "Choose a time to come.", "value=\"2027\"", "value=\"2.30pm\"")
                .contains("id=\"next-time\" open=\"open\"");
    }

    @Test
    void a_time_is_moved_cancelled_and_attended_on_its_own_page() {
        var toCome = CASE + "/appointments/019a1000-0000-7000-8000-000000000001";
        var begun = CASE + "/appointments/019a4000-0000-7000-8000-000000000001";
        var moved = new java.util.HashMap<>(nextTime());
        moved.putAll(Map.of("askedBy", "PERSON", "why", "Her sister comes"));

        worker.submit(worker.get(toCome), toCome + "/new-time", moved);
        worker.submit(
                worker.get(toCome), toCome + "/cancellation", Map.of("cancelAskedBy", "US", "cancelWhy", "We are ill"));
        worker.submit(
                worker.get(begun), begun + "/attendance", Map.of("who", "DID_NOT_COME", "absenceReason", "TRAVEL"));

        assertThat(sent("PUT /api/v1/referrals/{id}/appointments/{id}/new-time"))
                .contains("\"startsAt\":\"2027-07-01T13:30:00Z\"", "\"askedBy\":\"PERSON\"");
        assertThat(sent("PUT /api/v1/referrals/{id}/appointments/{id}/cancellation"))
                .isEqualTo("{\"askedBy\":\"US\",\"why\":\"We are ill\"}");
        assertThat(sent("PUT /api/v1/referrals/{id}/appointments/{id}/attendance"))
                .contains("\"who\":\"DID_NOT_COME\"", "\"absenceReason\":\"TRAVEL\"");
    }

    @Test
    void who_came_is_put_right_with_the_version_that_was_seen_and_what_was_said_before_is_shown() {
        var attended = CASE + "/appointments/019a7000-0000-7000-8000-000000000001";
        var route = "POST /api/v1/referrals/{id}/appointments/{id}/attendance-corrections";
        var page = worker.get(attended);

        worker.submit(
                page,
                attended + "/attendance-correction",
                Map.of("who", "CAME_LATE", "absenceReason", "UNWELL", "reason", "She did come"));

        assertThat(page.text()).contains("We talked of singing", "That was her sister", "This is wrong: put it right");
        assertThat(sent(route))
                .contains("\"who\":\"CAME_LATE\"", "\"reason\":\"She did come\"")
                .doesNotContain("UNWELL");
        assertThat(services.asked(route).getFirst().headers().toString()).contains("\"3\"");
    }

    @Test
    void whoever_was_second_to_put_it_right_keeps_what_was_typed_and_is_told_in_words() {
        var attended = CASE + "/appointments/019a7000-0000-7000-8000-000000000001";
        services.answerOnce(
                "POST /api/v1/referrals/{id}/appointments/{id}/attendance-corrections", 412, "{\"status\": 412}");

        var page = worker.submit(
                worker.get(attended),
                attended + "/attendance-correction",
                Map.of("who", "CAME", "reason", "She did come"));

        assertThat(page.text()).contains("Somebody else changed this", "value=\"She did come\"");
    }

    @Test
    void what_the_board_puts_down_of_a_partner_is_changed_by_whoever_saw_it_and_else_nothing_typed_is_lost() {
        var board = Browser.signedInAs("ics.admin");
        var address = "/organisations/019a1000-0000-7000-8000-000000000001/details";
        var route = "PUT /api/v1/organisations/{id}";
        services.answerOnce(route, 412, "{\"status\": 412}");

        var page = board.submit(board.get(address), Map.of("name", "Harrowdale Fire, Rescue and Care"));
        board.submit(page, Map.of("name", "Harrowdale Fire, Rescue and Care"));

        assertThat(page.text()).contains("Somebody else changed this", "value=\"Harrowdale Fire, Rescue and Care\"");
        assertThat(services.asked(route))
                .hasSize(2)
                .allSatisfy(asked -> assertThat(asked.headers().toString()).contains("\"4\""));
    }

    @Test
    void the_person_reads_what_was_changed_about_them_in_words_for_them() {
        var me = Browser.signedInAs("june").get("/me").text();

        assertThat(me)
                .contains("What was changed in your referral", "Who asked us to support you changed this")
                .contains("What matters to you", "I used to sing.", "I want to sing again.", "She told us on the phone")
                .doesNotContain("What matters to them");
    }

    @Test
    void a_note_is_written_and_put_right_and_nothing_is_lost() {
        var note = CASE + "/notes/019a1000-0000-7000-8000-000000000001";

        worker.submit(worker.get(CASE + "/notes/new"), Map.of("words", "She sings", "onThePhone", "true"));
        var page = worker.get(note);
        worker.submit(page, Map.of("words", "She sings alto", "reason", "I misheard"));

        assertThat(page.text()).contains("She sings alto.", "She sings soprano.", "I had written soprano");
        assertThat(sent("POST /api/v1/referrals/{id}/notes"))
                .contains("\"words\":\"She sings\"", "\"onThePhone\":true")
                .doesNotContain("reason");
        assertThat(sent("POST /api/v1/referrals/{id}/notes/{id}/versions")).contains("\"reason\":\"I misheard\"");
    }

    private String sent(String route) {
        return services.asked(route).getFirst().body();
    }

    @Test
    void what_happened_stands_in_one_list_the_newest_first_and_by_kind() {
        var all = worker.get(CASE).text();
        var notes = worker.get(CASE + "?kind=NOTE").text();

        assertThat(all).contains("Phone call: to come", "We spoke, phone call", "Said by phone to Sam Reed, put right");
        assertThat(all.indexOf("Phone call: to come")).isLessThan(all.indexOf("We spoke, phone call"));
        assertThat(notes).contains("She sings alto.").doesNotContain("We spoke, phone call");
    }

    @Test
    void everything_is_decided_on_one_screen_and_a_refusal_opens_its_part_with_what_was_typed() {
        var triager = Browser.signedInAs("triager");
        undecided();
        services.answerOnce("PUT /api/v1/referrals/{id}/question", 422, """
                {"status": 422, "errors": [{"pointer": "/question", "code": "INVALID", "message": "Too long."}]}""");

        var screen = triager.get(INCOMING);
        var refused = triager.submit(screen, INCOMING + "/question", Map.of("question", "Does she live alone?"));
        var asked = triager.submit(triager.get(INCOMING), INCOMING + "/question", Map.of("question", "Alone?"));

        assertThat(screen.text())
                .contains("decide-wait", "decide-ask", "decide-redirect", "decide-return", "decide-declined")
                .contains("Millbeck Link Workers");
        assertThat(refused.text())
                .contains("href=\"#question\"", "Too long.", "Does she live alone?</textarea>")
                .contains("id=\"decide-ask\" open=\"open\"");
        assertThat(asked.path()).isEqualTo("/incoming");
        assertThat(asked.text()).contains("The team that referred can read your question.");
    }

    @Test
    void the_waiting_list_accepts_first() {
        var triager = Browser.signedInAs("triager");
        undecided();

        triager.submit(
                triager.get(INCOMING),
                INCOMING + "/waiting",
                Map.of("expectedOn", "27", "expectedOn-month", "3", "expectedOn-year", "2027"));

        assertThat(services.asked("PUT /api/v1/referrals/{id}/acceptance")).hasSize(1);
        assertThat(services.asked("PUT /api/v1/referrals/{id}/waiting")
                        .getFirst()
                        .body())
                .isEqualTo("{\"expectedOn\":\"2027-03-27\"}");
    }

    @Test
    void an_end_says_what_came_of_each_hope_and_what_the_person_says() {
        worker.submit(
                worker.get(CASE + "/end"),
                CASE + "/end",
                Map.of("closeReason", "SUPPORT_GIVEN", "hope-0", "PARTLY", "outcome", "HELPED", "personSays", "NOT"));

        var sent = services.json(
                services.asked("PUT /api/v1/referrals/{id}/ending").getFirst().body());
        assertThat(sent.at("/hopes/0/hopedFor").asString()).isEqualTo("Feeling lonely");
        assertThat(sent.at("/hopes/0/outcome").asString()).isEqualTo("PARTLY");
        assertThat(sent.path("personSays").asString()).isEqualTo("NOT");
        assertThat(sent.path("ending").asString()).isEqualTo("CLOSED");
    }

    @Test
    void each_need_of_the_referral_is_one_hope_whatever_letters_its_label_has() {
        services.answer("GET /api/v1/referrals/{id}", 200, """
                {"id": "019a1000-0000-7000-8000-000000000001", "reference": "7CDF-4HJK", "version": 1,
                 "state": "active", "personId": "019a2000-0000-7000-8000-000000000001",
                 "needs": ["MENTAL_WELLBEING", "MONEY"],
                 "answers": [{"key": "needs", "label": "Needs", "value": "Low mood, Stress or Worry, Money or debt"}]}""");

        assertThat(worker.get(CASE + "/end").text())
                .contains("Hoped for: Low mood, stress or worry<", "Hoped for: Money or debt<")
                .doesNotContain("Hoped for: Stress", "hope-2");
    }

    @Test
    void what_is_missing_before_somebody_is_given_up_stands_beside_its_field() {
        services.answerOnce("PUT /api/v1/referrals/{id}/ending", 422, """
                {"status": 422, "errors": [
                    {"pointer": "/reasonCode", "code": "THREE_TRIES", "message": "Try at least 3 times."},
                    {"pointer": "/riskReadBy", "code": "SECOND_PERSON", "message": "Say which colleague."}]}""");

        var again = worker.submit(worker.get(CASE + "/end"), CASE + "/end", Map.of("closeReason", "COULD_NOT_CONTACT"));

        assertThat(again.text())
                .contains("href=\"#closeReason\"", "Try at least 3 times.")
                .contains("href=\"#riskReadBy\"", "Say which colleague.");
    }

    @Test
    void the_referring_team_answers_and_takes_back() {
        var officer = Browser.signedInAs("fire.officer");
        var sent = "/sent/019a1000-0000-7000-8000-000000000001";

        officer.submit(officer.get(sent), sent + "/answer", Map.of("answer", "She does"));
        officer.submit(officer.get(sent), sent + "/withdrawal", Map.of("reasonCode", "MISTAKEN"));

        assertThat(services.asked("PUT /api/v1/referrals/sent/{id}/answer")
                        .getFirst()
                        .body())
                .isEqualTo("{\"answer\":\"She does\"}");
        assertThat(services.asked("PUT /api/v1/referrals/sent/{id}/withdrawal")
                        .getFirst()
                        .body())
                .contains("MISTAKEN");
    }

    private void undecided() {
        services.answer("GET /api/v1/referrals/{id}", 200, """
                {"id": "019a1000-0000-7000-8000-000000000001", "reference": "7CDF-4HJK", "version": 1,
                 "state": "submitted", "personId": "019a2000-0000-7000-8000-000000000001"}""");
    }

    @Test
    void a_group_is_asked_once_the_worker_has_spoken_with_the_person() {
        var spoken = worker.get(CASE + "/groups?q=singing").text();
        undecided();

        var notYet = worker.get(CASE + "/groups?q=singing").text();

        assertThat(spoken).contains("Ask them").doesNotContain("id=\"not-yet\"");
        assertThat(notYet).contains("id=\"not-yet\"").doesNotContain("Ask them");
    }

    @Test
    void a_silent_service_costs_its_own_part_of_the_page_and_no_other() {
        services.silence("GET /api/v1/messages");
        services.silence("GET /api/v1/people/{id}");

        var page = worker.get(CASE);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text())
                .contains("We can’t show messages just now", "Take no way of contact for safe")
                .contains("I want to sing with other people again.", "A keyboard to practise on at home");
    }

    @Test
    void a_page_about_the_record_waits_for_it_and_then_says_that_it_is_not_there() {
        services.answerOnce("GET /api/v1/people/{id}", 404, "{\"status\": 404}");
        assertThat(worker.get(CASE + "/safe-contact").status()).isEqualTo(200);

        services.answer("GET /api/v1/people/{id}", 404, "{\"status\": 404}");
        assertThat(worker.get(CASE + "/details").status()).isEqualTo(404);
    }

    @Test
    void the_one_thing_a_page_is_about_is_said_to_be_missing() {
        services.answer("GET /api/v1/referrals/{id}", 404, "{\"status\": 404}");
        assertThat(worker.get(CASE).status()).isEqualTo(404);

        services.answer("GET /api/v1/referrals/{id}", 403, "{\"status\": 403}");
        assertThat(worker.get(CASE).status()).isEqualTo(403);

        services.answer("GET /api/v1/referrals/{id}", 500, "{\"status\": 500}");
        assertThat(worker.get(CASE).text()).contains("We can’t show this just now", "999", "Sign out");
    }

    @Test
    void the_code_for_a_helper_is_shown_once() {
        var june = Browser.signedInAs("june");

        var shown =
                june.submit(june.get("/me/helpers/new"), Map.of("name", "My daughter Sara", "scopes", "SEE_BUDGET"));

        assertThat(shown.text()).contains("23467-9CDFG");
        assertThat(june.get(shown.path()).text()).doesNotContain("23467-9CDFG");
        assertThat(services.json(services.asked("POST /api/v1/people/{id}/proxies")
                                .getFirst()
                                .body())
                        .path("kind")
                        .asString())
                .isEqualTo("HELPER");
    }

    @Test
    void of_a_form_that_was_sent_only_what_is_typed_anew_is_asked_for() {
        var officer = Browser.signedInAs("fire.officer");
        var page = "/sent/019a1000-0000-7000-8000-000000000001/amendments";

        var after = officer.submit(
                officer.get(page),
                page,
                Map.of(
                        "reason", "Lonely",
                        "visitHazards", "DOG",
                        "availableFrom", "20",
                        "availableFrom-month", "11",
                        "availableFrom-year", "2026",
                        "because", "She said more"));

        assertThat(after.path()).isEqualTo(page);
        assertThat(services.asked("POST /api/v1/referrals/sent/{id}/amendments"))
                .singleElement()
                .satisfies(asked -> assertThat(services.json(asked.body()))
                        .isEqualTo(services.json(
                                "{\"answers\": {\"reason\": \"Lonely\"}, \"because\": \"She said more\"}")));
    }

    @Test
    void what_is_typed_over_answers_that_changed_meanwhile_is_not_sent_and_not_lost() {
        var officer = Browser.signedInAs("fire.officer");
        var page = "/sent/019a1000-0000-7000-8000-000000000001/amendments";
        var form = officer.get(page);
        var route = "GET /api/v1/referrals/sent/{id}/amendments";
        services.answer(route, 200, services.usually(route).replace("Alone since spring", "Lonely since summer"));

        var after = officer.submit(form, page, Map.of("reason", "Lonely", "because", "She said more"));

        assertThat(after.text()).contains("Somebody changed an answer meanwhile", "She said more");
        assertThat(services.asked("POST /api/v1/referrals/sent/{id}/amendments"))
                .isEmpty();
    }
}
