package org.whatmatters.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whatmatters.system.Harrowdale.as;
import static org.whatmatters.system.Journey.expect;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.whatmatters.local.platform.DemoAccount;

/// The board brings in a trust that has its own sign-in, which a second realm of Keycloak stands in for. A nurse of the
/// trust comes through it, is given a role and works; others come no further than they may. In real browsers.
class PartnerIT {

    private static final String ALIAS = "trust-" + Newcomer.arriving().name().toLowerCase(Locale.ROOT);
    private static final String DOMAIN = ALIAS + ".example";
    private static final String NURSE = "nadia@" + DOMAIN;

    private static String errors;
    private static String brought;
    private static String notAllowed;
    private static String signInAfter;
    private static String nursesFirstPage;
    private static String nursesPeopleEntry;
    private static String nursesHome;
    private static String nursesAccount;
    private static String inviting;
    private static String strangerSees;
    private static String impostorSees;

    @BeforeAll
    static void a_trust_comes_with_its_own_sign_in() {
        openRealm();
        try (var ida = Visitor.atDesk("ics.admin")) {
            ida.go("/organisations").follow("#bring-in").press("Bring it in");
            errors = ida.text("#error-summary");
            ida.fill("name", "North Trust " + ALIAS)
                    .fill("alias", ALIAS)
                    .choose("kind", "ACUTE")
                    .fill("domains", DOMAIN)
                    .choose("roles", "referrer")
                    .choose("roles", "org-admin")
                    .press("Bring it in");
            brought = ida.text("main");
            var partner = ida.path();
            ida.follow("#its-sign-in");
            nameProvider(ida, "https://login.somewhere.example");
            notAllowed = ida.text("#error-summary");
            nameProvider(ida, Harrowdale.address() + "/auth/realms/" + ALIAS);
            signInAfter = ida.follow("#its-sign-in").text("main");
            // Once more, as whoever corrects its secret does: its people still come in after it.
            nameProvider(ida, Harrowdale.address() + "/auth/realms/" + ALIAS);
            try (var nadia = Visitor.onPhoneForTheFirstTime(NURSE, DemoAccount.PASSWORD)) {
                nursesFirstPage = nadia.go("/").text("main");
                ida.go(partner).follow("#its-people");
                nursesPeopleEntry = ida.text("#people");
                ida.followEntry("#people", "Nadia").choose("roles", "referrer").press("Save what they may do");
                nursesHome = nadia.goUntil("/", "/refer").path();
                nursesAccount = nadia.go("/account").text("main");
            }
            var id = UUID.fromString(partner.substring(partner.lastIndexOf('/') + 1));
            inviting = as("ics.admin")
                    .post(
                            Colleague.members(id),
                            Map.of(
                                    "givenName",
                                    "Noor",
                                    "familyName",
                                    "Hill",
                                    "email",
                                    "noor@" + DOMAIN,
                                    "roles",
                                    List.of("referrer")))
                    .json()
                    .path("type")
                    .asString();
        }
        strangerSees = Visitor.turnedAway("stranger@" + DOMAIN, "stranger");
        impostorSees = Visitor.turnedAway("impostor@" + DOMAIN, "impostor");
    }

    private static void nameProvider(Visitor ida, String issuer) {
        ida.fill("issuer", issuer)
                .fill("clientId", "what-matters")
                .fill("clientSecret", "a secret of theirs")
                .press("Save");
    }

    /// The trust's own accounts: a nurse, somebody with an address from elsewhere, and somebody who says they have the
    /// address of a GP of another partner.
    private static void openRealm() {
        var client = Map.of(
                "clientId", "what-matters",
                "secret", "a secret of theirs",
                "redirectUris",
                        List.of(Harrowdale.address() + "/auth/realms/whatmatters/broker/of-" + ALIAS + "/endpoint"));
        var realm = Map.of(
                "realm",
                ALIAS,
                "enabled",
                true,
                "clients",
                List.of(client),
                "users",
                List.of(
                        user(NURSE, NURSE, "Nadia"),
                        user("stranger", "stranger@elsewhere.example", "Stu"),
                        user("impostor", emailOf("gp"), "Imre")));
        expect(201, PersonAccounts.keycloakAdmin().post("/auth/admin/realms", realm));
    }

    private static String emailOf(String account) {
        return PersonAccounts.keycloakAdmin()
                .get("/auth/admin/realms/whatmatters/users?exact=true&username=" + account)
                .json()
                .get(0)
                .path("email")
                .asString();
    }

    private static Map<String, Object> user(String username, String email, String name) {
        return Map.of(
                "username",
                username,
                "email",
                email,
                "emailVerified",
                true,
                "firstName",
                name,
                "lastName",
                "Vale",
                "enabled",
                true,
                "credentials",
                List.of(Map.of("type", "password", "value", DemoAccount.PASSWORD, "temporary", false)));
    }

    @Test
    void everything_that_is_missing_is_said_at_once() {
        assertThat(errors.lines()).hasSizeGreaterThanOrEqualTo(4);
    }

    @Test
    void the_board_is_told_the_next_steps() {
        assertThat(brought).contains("Write down its sharing agreement, and invite its administrator");
    }

    @Test
    void nobody_is_sent_where_the_operator_did_not_allow() {
        assertThat(notAllowed).contains("Ask its operator to allow the address");
    }

    @Test
    void the_page_says_where_its_people_sign_in_now() {
        assertThat(signInAfter).contains(DOMAIN, "/auth/realms/" + ALIAS);
    }

    @Test
    void whoever_comes_from_there_is_a_member_without_a_role() {
        assertThat(nursesFirstPage).contains("Nobody has said yet what you may do here");
        assertThat(nursesPeopleEntry).contains("Nadia Vale", "No role yet");
    }

    @Test
    void with_a_role_they_work_and_their_sign_in_stays_the_trusts() {
        assertThat(nursesHome).isEqualTo("/refer");
        assertThat(nursesAccount).contains("organisation’s own sign-in").doesNotContain("Add a passkey");
    }

    @Test
    void whoever_signs_in_there_is_not_invited_here() {
        assertThat(inviting).endsWith("signs-in-elsewhere");
    }

    @Test
    void an_address_from_elsewhere_is_not_let_in() {
        assertThat(strangerSees).startsWith("/auth/realms/");
    }

    @Test
    void an_address_that_belongs_to_somebody_else_gets_nobody_their_account() {
        assertThat(impostorSees).startsWith("/auth/realms/").doesNotContain("Refer someone");
    }
}
