package org.whatmatters.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// An administrator invites a colleague, tells them the password for their first sign-in, gives them another role
/// and, in the end, removes them; the colleague's open pages follow. In real browsers.
class OurPeopleIT {

    private static final String PEOPLE = "/organisation/people";

    private static String errors;
    private static String keptEmail;
    private static String nextStep;
    private static String firstPassword;
    private static String shownAgain;
    private static String firstHome;
    private static String navigationAfterChange;
    private static String listAfterChange;
    private static String lastOne;
    private static String confirmation;
    private static String afterRemoval;

    @BeforeAll
    static void a_colleague_comes_works_and_leaves() {
        var newcomer = Newcomer.arriving();
        var name = newcomer.name() + " Heath";
        var email = newcomer.name().toLowerCase(Locale.ROOT) + "@colleagues.example";
        try (var orla = Visitor.atDesk("org.admin")) {
            orla.go(PEOPLE).follow("#invite");
            orla.fill("email", email).press("Invite");
            errors = orla.text("#error-summary");
            keptEmail = orla.value("email");
            orla.fill("givenName", newcomer.name())
                    .fill("familyName", "Heath")
                    .choose("roles", "triager")
                    .press("Invite");
            nextStep = orla.text("#done");
            orla.press("Make a password");
            firstPassword = orla.text("#password");
            var page = orla.path();
            shownAgain = orla.go(page).text("#first-sign-in");
            try (var alex = Visitor.onPhoneForTheFirstTime(email, firstPassword)) {
                firstHome = alex.go("/").path();
                orla.go(page)
                        .untick("roles", "triager")
                        .choose("roles", "link-worker")
                        .press("Save what they may do");
                listAfterChange = orla.go(PEOPLE).text("#people");
                alex.goUntil("/", "/caseload");
                navigationAfterChange = alex.text("header");
                orla.go(page).follow("#remove");
                confirmation = orla.text("main");
                orla.press("Remove " + name);
                alex.goUntil("/caseload", "/me");
                afterRemoval = alex.text("main");
            }
        }
        try (var orla = Visitor.onPhoneWithoutScripts("org.admin")) {
            orla.go(PEOPLE).followEntry("#people", "Orla Page").follow("#remove");
            orla.press("Remove Orla Page");
            lastOne = orla.text("main");
        }
        try (var orla = Visitor.onPhone("org.admin")) {
            orla.go(PEOPLE).follow("#invite");
            orla.go(PEOPLE).followEntry("#people", "Sam Reed");
        }
    }

    @Test
    void everything_that_is_missing_is_said_at_once_and_nothing_typed_is_lost() {
        assertThat(errors).contains("Enter their first name", "Enter their family name", "Choose at least one role");
        assertThat(keptEmail).endsWith("@colleagues.example");
    }

    @Test
    void the_administrator_is_told_the_next_step_and_the_password_once() {
        assertThat(nextStep).contains("give them a password for their first sign-in");
        assertThat(firstPassword).matches("([2-9C-Y]{4}-){3}[2-9C-Y]{4}");
        assertThat(shownAgain).contains("They have not signed in yet").doesNotContain(firstPassword);
    }

    @Test
    void the_colleague_signs_in_with_it_and_arrives_at_their_work() {
        assertThat(firstHome).isEqualTo("/incoming");
    }

    @Test
    void another_role_shows_with_the_next_click() {
        assertThat(navigationAfterChange).contains("My caseload").doesNotContain("Incoming");
        assertThat(listAfterChange).contains("Link worker");
    }

    @Test
    void removing_somebody_says_first_what_it_means_and_ends_what_they_have_open() {
        assertThat(confirmation).contains("stops within a minute", "Their name stays beside what they did");
        assertThat(afterRemoval).contains("your account belongs to none of them now");
    }

    @Test
    void the_last_administrator_is_told_why_they_stay() {
        assertThat(lastOne).contains("would have no administrator left");
    }
}
