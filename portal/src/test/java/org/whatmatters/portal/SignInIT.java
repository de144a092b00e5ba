package org.whatmatters.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SignInIT {

    private static final String CASE = "/cases/019a1000-0000-7000-8000-000000000001";

    private final RunningPortal portal = RunningPortal.get();

    @BeforeEach
    @AfterEach
    void usual_answers() {
        portal.services.reset();
        portal.keycloak.tokensLive(300, true);
    }

    @Test
    void a_stranger_is_asked_to_sign_in_and_comes_back_to_the_page() {
        var browser = new Browser(portal.address);

        assertThat(browser.get("/caseload").path()).isEqualTo("/sign-in");
        assertThat(browser.get("/oauth2/authorization/keycloak?as=link.worker").path())
                .isEqualTo("/caseload");
    }

    @Test
    void the_browser_holds_one_cookie_that_scripts_can_t_read_and_no_token() {
        var browser = Browser.signedInAs("fire.officer");

        assertThat(browser.cookies()).singleElement().satisfies(cookie -> {
            assertThat(cookie.getName()).isEqualTo("SESSION");
            assertThat(cookie.isHttpOnly()).isTrue();
            assertThat(cookie.getValue()).doesNotContain("eyJ");
        });
        assertThat(new Browser(portal.address).get("/caseload").response().previousResponse())
                .hasValueSatisfying(first -> assertThat(first.headers().firstValue("Set-Cookie"))
                        .hasValueSatisfying(cookie -> assertThat(cookie).contains("SameSite=Lax", "HttpOnly")));
    }

    @Test
    void a_form_without_its_token_is_refused_and_does_nothing() {
        var worker = Browser.signedInAs("link.worker");
        var page = worker.get(CASE + "/contact");

        var refused = worker.post(
                page.path(),
                Map.of("key", String.valueOf(page.hidden().get("key")), "channel", "PHONE", "outcome", "SPOKE"));

        assertThat(refused.path()).isEqualTo("/session-ended");
        assertThat(portal.services.asked("POST /api/v1/referrals/{id}/contacts"))
                .isEmpty();
    }

    /// Somebody who works for two has a tab open for each.
    @Test
    void a_form_that_was_opened_for_one_organisation_is_never_sent_for_another() {
        var browser = Browser.signedInAs("link.worker");
        var page = browser.get(CASE + "/contact");
        browser.get("/oauth2/authorization/keycloak?as=team.lead");

        var refused = browser.submit(page, Map.of("channel", "PHONE", "outcome", "SPOKE", "note", "Glad of the call"));

        assertThat(refused.text()).contains("What you sent was not saved", "another organisation");
        assertThat(portal.services.asked("POST /api/v1/referrals/{id}/contacts"))
                .isEmpty();
    }

    @Test
    void whoever_works_for_two_chooses_for_which() {
        var worker = Browser.signedInAs("link.worker");

        var account = worker.get("/account");
        worker.get("/oauth2/authorization/keycloak?for=harrowdale-community-trust");

        assertThat(account.text())
                .contains(
                        "Work for ", "Harrowdale Community Trust", "name=\"for\" value=\"harrowdale-community-trust\"");
        assertThat(portal.keycloak.askedScope()).contains("organization:harrowdale-community-trust");
    }

    @Test
    void nothing_but_an_alias_is_asked_for() {
        var worker = Browser.signedInAs("link.worker");

        worker.get("/oauth2/authorization/keycloak?for=*");

        assertThat(portal.keycloak.askedScope()).contains("organization").doesNotContain(":");
    }

    @Test
    void a_passkey_is_added_where_passkeys_are_kept() {
        var worker = Browser.signedInAs("link.worker");

        worker.get("/oauth2/authorization/keycloak?add=passkey");

        assertThat(portal.keycloak.askedAction()).isEqualTo("webauthn-register-passwordless");
    }

    @Test
    void a_token_that_has_run_out_is_renewed_unseen() {
        portal.keycloak.tokensLive(1, true);
        var worker = Browser.signedInAs("link.worker");

        assertThat(worker.get("/caseload").path()).isEqualTo("/caseload");
    }

    @Test
    void a_sign_in_that_ended_while_somebody_typed_loses_nothing() {
        portal.keycloak.tokensLive(1, true);
        var worker = Browser.signedInAs("link.worker");
        var page = worker.get(CASE + "/contact");
        portal.keycloak.tokensLive(300, false);

        var after = worker.submit(page, Map.of("channel", "PHONE", "outcome", "SPOKE", "note", "Glad of the call"));

        // The stub still knows who is there, so the way to Keycloak and back goes by unseen.
        assertThat(after.path()).isEqualTo(CASE + "/contact");
        assertThat(after.text()).contains("You had to sign in again", "Glad of the call", "value=\"SPOKE\" checked");
    }

    @Test
    void a_revoked_token_leads_to_a_new_one_unseen() {
        var worker = Browser.signedInAs("link.worker");
        portal.services.answerOnce("GET /api/v1/referrals/caseload", 401, "{\"status\": 401}");

        assertThat(worker.get("/caseload").path()).isEqualTo("/caseload");
    }

    @Test
    void who_is_removed_from_the_organisation_sees_its_pages_no_more() {
        portal.services.answer("GET /api/v1/me", 404, "{\"status\": 404}");
        portal.services.answer("PUT /api/v1/me", 404, "{\"status\": 404}");
        portal.keycloak.tokensLive(1, true);
        var worker = Browser.signedInAs("link.worker");
        portal.keycloak.removes("link.worker");

        var page = worker.get("/caseload");

        assertThat(page.text())
                .contains("your account belongs to none of them now")
                .doesNotContain("My caseload");
    }

    @Test
    void whoever_signs_in_next_sees_nothing_of_the_one_before() {
        var browser = Browser.signedInAs("fire.officer");
        browser.submit(browser.get("/refer/fire/person"), Map.of("givenName", "June Hartley"));

        browser.get("/oauth2/authorization/keycloak?as=link.worker");

        assertThat(browser.get("/refer/fire/person").text()).doesNotContain("June Hartley");
    }

    @Test
    void signing_out_ends_the_session_here_and_at_keycloak() {
        var worker = Browser.signedInAs("link.worker");

        var signedOut = worker.post("/sign-out", worker.get("/caseload").hidden());

        assertThat(signedOut.text()).isEqualTo("signed out");
        assertThat(worker.get("/caseload").path()).isEqualTo("/sign-in");
    }

    @Test
    void a_person_without_a_record_is_told_what_to_do() {
        portal.services.answer("GET /api/v1/me", 404, "{\"status\": 404}");
        portal.services.answer("PUT /api/v1/me", 404, "{\"status\": 404}");

        var page = Browser.signedInAs("june").get("/me");

        assertThat(page.text()).contains("We don’t have a page for you yet", "NHS number", "Leave this page quickly");
    }

    @Test
    void a_token_that_no_service_takes_ends_in_words_and_not_in_a_loop() {
        portal.services.answer("GET /api/v1/referrals/caseload", 401, "{\"status\": 401}");

        var page = Browser.signedInAs("link.worker").get("/caseload");

        assertThat(page.status()).isEqualTo(503);
        assertThat(page.text()).contains("We can’t show this just now");
    }

    @Test
    void the_machine_room_sees_health_and_figures() {
        var browser = new Browser(portal.address);

        assertThat(browser.get("/actuator/health").text()).contains("UP");
        assertThat(browser.get("/actuator/prometheus").status()).isEqualTo(200);
        assertThat(browser.get("/actuator/env").path()).isEqualTo("/sign-in");
    }
}
