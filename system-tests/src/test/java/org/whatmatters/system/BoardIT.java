package org.whatmatters.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.whatmatters.system.Harrowdale.as;
import static org.whatmatters.system.Journey.SOON;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/// The integrated care board looks after its partners: the agreement with the police ends, and is renewed. Its
/// information governance officer looks for looks. In a real browser.
@Isolated("while it runs, the police may refer nobody")
class BoardIT {

    private static final Map<String, Object> FORM = Map.of("form", "police", "formVersion", 1, "answers", Map.of());

    private static String partners = "";
    private static String wrong = "";
    private static String soon = "";
    private static String ended = "";
    private static int refused;
    private static int afterRenewal;
    private static String found = "";
    private static String report = "";
    private static String withoutReason = "";

    @BeforeAll
    static void the_agreement_with_the_police_ends_and_is_renewed() {
        var today = LocalDate.now(ZoneOffset.UTC);
        try (var board = Visitor.atDesk("ics.admin");
                var officer = Visitor.onPhone("police.officer")) {
            partners = board.go("/organisations").text("main");
            agree(board, today.minusYears(1), today.minusYears(2));
            wrong = board.text("#error-summary");
            agree(board, today.minusYears(1), today.plusDays(5));
            soon = officer.go("/refer").text("main");
            agree(board, today.minusYears(1), today.minusDays(1));
            await().atMost(SOON).until(() -> submit() == 409);
            refused = submit();
            ended = officer.go("/refer").text("main");
            agree(board, today.minusYears(1), today.plusYears(2));
            await().atMost(SOON).until(() -> submit() != 409);
            afterRenewal = submit();
        }
        try (var officer = Visitor.atDesk("ig.officer")) {
            officer.go("/looks").press("Search");
            withoutReason = officer.text("#error-summary");
            officer.go("/looks").fill("worker", "sam").fill("because", "A complaint about Sam");
            date(officer, "from", today.minusDays(1));
            date(officer, "until", today.plusDays(1)).press("Search");
            found = officer.text("main");
            report = officer.go("/looks/report").text("main");
        }
    }

    private static int submit() {
        return as("police.officer").post("/api/v1/referrals", FORM).status();
    }

    private static void agree(Visitor board, LocalDate from, LocalDate until) {
        board.go("/organisations").followLink("Harrowdale Police");
        board.fill("reference", "ISA 8").choose("status", "STANDARDS_MET").fill("year", "2026");
        date(board, "from", from);
        date(board, "until", until).press("Save");
    }

    private static Visitor date(Visitor visitor, String field, LocalDate day) {
        return visitor.fill(field, Integer.toString(day.getDayOfMonth()))
                .fill(field + "-month", Integer.toString(day.getMonthValue()))
                .fill(field + "-year", Integer.toString(day.getYear()));
    }

    @Test
    void the_board_sees_with_whom_no_agreement_is_written_down() {
        assertThat(partners).contains("Millbank Homes", "no sharing agreement written down");
    }

    @Test
    void a_last_day_before_the_first_is_said_beside_its_field() {
        assertThat(wrong).contains("Give a last day after the first.");
    }

    @Test
    void who_refers_reads_in_time_that_it_ends_and_that_it_has() {
        assertThat(soon).contains("Your sharing agreement ends soon");
        assertThat(ended).contains("Your sharing agreement has ended", "ring the local team");
    }

    @Test
    void nobody_is_referred_after_its_end_and_again_once_it_is_renewed() {
        assertThat(refused).isEqualTo(409);
        assertThat(afterRenewal).isEqualTo(422);
    }

    @Test
    void the_officer_says_why_and_finds_who_looked_and_how_often_each_organisation_did() {
        assertThat(withoutReason).contains("Answer this.");
        assertThat(found).contains("Sam Reed", "Harrowdale Link Workers");
        assertThat(report).contains("Harrowdale Link Workers", "People looked at");
    }
}
