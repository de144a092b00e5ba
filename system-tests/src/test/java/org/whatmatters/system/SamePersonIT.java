package org.whatmatters.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.whatmatters.system.Harrowdale.as;
import static org.whatmatters.system.Journey.SOON;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Somebody is referred twice under the same name, found to be one person by who works with both, and parted again
/// because they were two after all. In a real browser, then asked at the API.
class SamePersonIT {

    private static String referral;
    private static String again;
    private static String person;
    private static String sideBySide;
    private static String afterTheWord;
    private static String aboutMeOfTheSecond;
    private static String joinedList;
    private static String afterTheParting;

    @BeforeAll
    static void two_referrals_are_found_to_be_one_person_and_parted_again() {
        var journey = new Journey(Newcomer.arriving());
        var name = journey.who.name();
        referral = journey.refer().path("id").asString();
        person = journey.caseFile("triager", referral).json().path("personId").asString();
        journey.acceptAndAssign(referral);
        journey.writeAboutMe(person);
        again = journey.refer().path("id").asString();
        var other = journey.caseFile("triager", again).json().path("personId").asString();
        journey.acceptAndAssign(again);
        try (var sam = Visitor.atDesk("link.worker")) {
            sam.go("/cases/" + again).follow("#same-person");
            sam.followLinkInList("/candidates", name);
            sideBySide = sam.text("#facts");
            sam.choose("verdict", "SAME")
                    .fill("because", "She told me about the first visit")
                    .press("Save what I say");
            afterTheWord = sam.text("#done");
            await().atMost(SOON).untilAsserted(() -> assertThat(aboutMe(other)).contains("My garden"));
            aboutMeOfTheSecond = sam.go("/cases/" + again).text("#about-me");
            joinedList = sam.go("/candidates").text("#merged");
            sam.followLink("This was wrong about " + name);
            sam.fill("because", "Two women of one name").press("Part these records");
            afterTheParting = sam.text("#done");
        }
        await().atMost(SOON).untilAsserted(() -> assertThat(aboutMe(other)).doesNotContain("My garden"));
    }

    private static String aboutMe(String id) {
        return as("link.worker").get("/api/v1/about-me/" + id).body();
    }

    @Test
    void the_two_stand_side_by_side_with_what_agrees() {
        assertThat(sideBySide).contains("Do they agree?", "The same", "XW1 2AB");
    }

    @Test
    void one_word_of_who_works_with_both_joins_them() {
        assertThat(afterTheWord).contains("The two records are one now");
    }

    @Test
    void what_matters_to_the_person_shows_in_both_cases_then() {
        assertThat(aboutMeOfTheSecond).contains("My garden, and somebody to talk to.");
    }

    @Test
    void a_wrong_merge_can_be_found_and_undone() {
        assertThat(joinedList).contains("This was wrong");
        assertThat(afterTheParting).contains("They are two records again");
    }

    @Test
    void parted_again_each_case_has_its_own_person() {
        assertThat(as("link.worker").get("/api/v1/people/" + person).status()).isEqualTo(200);
        assertThat(as("link.worker")
                        .get("/api/v1/referrals/" + again)
                        .json()
                        .path("identity")
                        .asString())
                .isEqualTo("CHECKED");
    }
}
