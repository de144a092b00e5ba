package org.whatmatters.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What stands first on a page, because time runs out, and the hours that time is counted by.
class PressingIT {

    private static final String WORKING = "PUT /api/v1/organisations/{id}/working";

    private final StubServices services = RunningPortal.get().services;

    @BeforeEach
    void usual_answers() {
        services.reset();
    }

    @Test
    void whoever_leads_the_team_is_told_what_nobody_has_and_led_there() {
        var incoming = Browser.signedInAs("team.lead").get("/incoming");

        assertThat(incoming.text()).contains("3 referrals have had nobody for more than an hour", "href=\"/unowned\"");
        assertThat(Browser.signedInAs("team.lead").get("/unowned").text())
                .contains(
                        "1 more referral",
                        "href=\"/incoming/019a1000-0000-7000-8000-000000000001\"",
                        "href=\"/cases/019a1000-0000-7000-8000-000000000001/workers\"");
    }

    @Test
    void whoever_does_not_lead_it_is_not() {
        assertThat(Browser.signedInAs("triager").get("/incoming").text()).doesNotContain("had nobody");
        assertThat(services.asked("GET /api/v1/referrals/unowned")).isEmpty();
    }

    @Test
    void who_goes_home_comes_first_in_the_queue_and_for_the_team_that_sent_them() {
        assertThat(Browser.signedInAs("triager").get("/incoming").text())
                .contains("Say yes or no to these first", "Olu Ade", "within 24 hours");
        for (var page : new String[] {"/sent", "/refer"}) {
            assertThat(Browser.signedInAs("fire.officer").get(page).text())
                    .contains("Ring about these people", "Harrowdale Link Workers", "01632 960118");
        }
    }

    @Test
    void a_page_goes_on_without_what_presses() {
        services.silence("GET /api/v1/referrals/sent/to-ring");

        var sent = Browser.signedInAs("fire.officer").get("/sent");

        assertThat(sent.status()).isEqualTo(200);
        assertThat(sent.text()).contains("whom to ring about").doesNotContain("id=\"to-ring\"");
    }

    @Test
    void a_group_sees_first_who_waits_for_its_answer() {
        assertThat(Browser.signedInAs("choir.leader").get("/offers").text())
                .contains("1 person waits for your answer", "we ask somebody else");
    }

    @Test
    void where_it_is_asked_how_soon_it_must_be_it_is_shown_when_the_teams_work() {
        var form = services.usually("GET /api/v1/forms/fire").replaceFirst("\"givenName\"", "\"startWithin\"");
        services.answer("GET /api/v1/forms/fire", 200, form);

        var officer = Browser.signedInAs("fire.officer");

        assertThat(officer.get("/refer/fire/person").text())
                .contains("nobody is at work within 48 hours, somebody within 72 hours", "01632 960118");
        assertThat(officer.get("/refer/fire/reach").text()).doesNotContain("id=\"host-hours\"");
    }

    @Test
    void the_administrator_writes_hours_the_way_people_write_them() {
        var administrator = Browser.signedInAs("org.admin");
        var page = administrator.get("/organisation/working");

        var saved = administrator.submit(
                page,
                Map.of(
                        "hours-MONDAY-opens", "9",
                        "hours-MONDAY-closes", "5.30pm",
                        "nudgeDays", "3",
                        "tellDays", "5"));

        assertThat(saved.text()).contains("It is written down");
        assertThat(services.asked(WORKING).getFirst().body())
                .contains("\"MONDAY\":{\"opens\":\"09:00\",\"closes\":\"17:30\"}", "\"nudgeDays\":3")
                .doesNotContain("TUESDAY");
    }

    @Test
    void the_administrator_turns_e_mails_to_workers_off() {
        var administrator = Browser.signedInAs("org.admin");
        var page = administrator.get("/organisation/working");

        assertThat(page.text()).contains("Remind my workers by e-mail");
        administrator.submit(page, Map.of("remindersByEmail", "true"));
        administrator.submit(administrator.get("/organisation/working"), Map.of());

        assertThat(services.asked(WORKING).getFirst().body()).contains("\"remindersByEmail\":true");
        assertThat(services.asked(WORKING).getLast().body()).contains("\"remindersByEmail\":false");
    }

    @Test
    void what_is_wrong_stands_beside_its_field_and_everything_typed_stays() {
        services.answerOnce(WORKING, 422, """
                {"status": 422, "errors": [{"pointer": "/hours/MONDAY/closes", "code": "TIME_OUT_OF_ORDER",
                 "message": "Give a time after the first."}]}
                """);
        var administrator = Browser.signedInAs("org.admin");

        var back = administrator.submit(
                administrator.get("/organisation/working"),
                Map.of("hours-MONDAY-opens", "9:00", "hours-MONDAY-closes", "8:00", "checkInWeeks", "6"));

        assertThat(back.text())
                .contains("href=\"#hours-MONDAY-closes\"", "Give a time after the first.", "value=\"8:00\"");
    }
}
