package org.whatmatters.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whatmatters.system.Harrowdale.as;
import static org.whatmatters.system.Journey.expect;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// A person changes on their phone how they are called and reached, says anew what is safe, and reads what was changed;
/// their link worker sees it. In a real browser.
class OwnDetailsIT {

    private static String askedAgain;
    private static String ownPage;
    private static String changes;
    private static String seenBySam;
    private static String changesSeenBySam;
    private static String askedAlready;

    @BeforeAll
    static void a_person_puts_right_their_own_details() {
        var june = new Journey(Newcomer.arriving());
        PersonAccounts.open(june.who);
        var referral = june.refer().path("id").asString();
        june.acceptAndAssign(referral);
        june.speak(referral);
        var person =
                june.caseFile("link.worker", referral).json().path("personId").asString();
        june.learnNhsNumber(person);
        june.sayThatTextingIsSafe(person);
        expect(200, as(june.who).put("/api/v1/me", Map.of()));
        try (var herself = Visitor.onPhone(june.who)) {
            herself.go("/me").follow("#change-details");
            herself.fill("preferredName", "Junie")
                    .fill("pronouns", "she/her")
                    .fill("telecoms-0-value", "07700 900987")
                    .select("language", "pl")
                    .choose("formats", "LARGE_PRINT")
                    .press("Save my details");
            askedAgain = herself.text("main");
            for (var way : List.of("call", "sms")) {
                herself.choose(way, "YES");
            }
            herself.choose("askedAlone", "true").press("Save what is safe");
            ownPage = herself.text("#my-details");
            herself.follow("#what-changed");
            changes = herself.text("#changes");
            herself.go("/me").follow("#equality");
            herself.select("ethnicity", "ASIAN_INDIAN")
                    .choose("disability", "DECLINED")
                    .press("Save what I say");
        }
        try (var sam = Visitor.atDesk("link.worker")) {
            seenBySam = sam.go("/cases/" + referral).text("#details");
            sam.follow("#see-changes");
            changesSeenBySam = sam.text("#changes");
            sam.go("/cases/" + referral).follow("#equality");
            askedAlready = sam.text("#said");
        }
    }

    @Test
    void who_changes_their_number_is_asked_again_what_is_safe() {
        assertThat(askedAgain).contains("please say again what is safe", "Is it safe to text you?");
    }

    @Test
    void the_own_page_shows_how_they_are_called_and_reached() {
        assertThat(ownPage)
                .contains("Call me Junie", "she/her", "+447700900987", "Polish", "Large print", "text message");
    }

    @Test
    void the_person_reads_every_change_with_who_made_it_and_why() {
        assertThat(changes)
                .contains(
                        "Phone and e-mail:",
                        "the person",
                        "I changed it myself.",
                        "Sam Reed",
                        "They told me on the phone");
    }

    @Test
    void what_the_person_said_of_themselves_is_not_asked_again() {
        assertThat(askedAlready).contains("to the person", "You do not have to ask again.");
    }

    @Test
    void the_link_worker_sees_it_and_why() {
        assertThat(seenBySam).contains("Junie", "she/her", "Large print");
        assertThat(changesSeenBySam).contains("Likes to be called: nothing became Junie");
    }
}
