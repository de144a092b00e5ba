package org.whatmatters.referral.lifecycle;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.whatmatters.referral.lifecycle.ReferralFixtures.MONDAY_10AM;
import static org.whatmatters.referral.lifecycle.ReferralFixtures.appointment;
import static org.whatmatters.referral.lifecycle.ReferralFixtures.uuid;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.whatmatters.referral.lifecycle.AppointmentEnd.AbsenceReason;
import org.whatmatters.referral.lifecycle.AppointmentEnd.AskedBy;

class MeetingTest {

    private static final String NO = "-";

    private static final Map<String, AppointmentEnd> ENDS = Map.of(
            "move", new AppointmentEnd.Moved(uuid(0xe2), AskedBy.PERSON, "She is away"),
            "cancel", new AppointmentEnd.Cancelled(AskedBy.US, "We are ill"),
            "came", new AppointmentEnd.Came(false, "Glad of the talk"),
            "came late", new AppointmentEnd.Came(true, null),
            "did not come", new AppointmentEnd.DidNotCome(AbsenceReason.TRAVEL, null),
            "did not happen", new AppointmentEnd.DidNotHappen("The room was locked"));

    /// The whole life of an appointment: what may be put down in each state, and the state that follows.
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "SCHEDULED, MOVED, CANCELLED, -, -, -, -",
        "NEEDS_FEEDBACK, -, -, COMPLETED, COMPLETED, DID_NOT_ATTEND, DID_NOT_HAPPEN",
        "COMPLETED, -, -, -, -, -, -",
        "MOVED, -, -, -, -, -, -",
        "CANCELLED, -, -, -, -, -, -",
        "DID_NOT_ATTEND, -, -, -, -, -, -",
        "DID_NOT_HAPPEN, -, -, -, -, -, -",
    })
    void an_appointment_ends_once_and_only_as_it_can(
            AppointmentState state,
            String move,
            String cancel,
            String came,
            String cameLate,
            String didNotCome,
            String didNotHappen) {
        var meeting = meetingThatIs(state);

        assertThat(meeting.state(MONDAY_10AM)).isEqualTo(state);
        assertEnd(meeting, "move", move);
        assertEnd(meeting, "cancel", cancel);
        assertEnd(meeting, "came", came);
        assertEnd(meeting, "came late", cameLate);
        assertEnd(meeting, "did not come", didNotCome);
        assertEnd(meeting, "did not happen", didNotHappen);
    }

    private static void assertEnd(Meeting meeting, String end, String expected) {
        var next = requireNonNull(ENDS.get(end));
        if (expected.equals(NO)) {
            assertThatExceptionOfType(IllegalTransition.class)
                    .as(end)
                    .isThrownBy(() -> meeting.endsAs(next, MONDAY_10AM));
        } else {
            assertThat(meeting.endsAs(next, MONDAY_10AM).state(MONDAY_10AM))
                    .as(end)
                    .isEqualTo(AppointmentState.valueOf(expected));
        }
    }

    /// What may be put right, and as what: who came, however it was said first, and nothing else.
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "SCHEDULED, -, -, -, -, -, -",
        "NEEDS_FEEDBACK, -, -, -, -, -, -",
        "COMPLETED, -, -, COMPLETED, COMPLETED, DID_NOT_ATTEND, DID_NOT_HAPPEN",
        "MOVED, -, -, -, -, -, -",
        "CANCELLED, -, -, -, -, -, -",
        "DID_NOT_ATTEND, -, -, COMPLETED, COMPLETED, DID_NOT_ATTEND, DID_NOT_HAPPEN",
        "DID_NOT_HAPPEN, -, -, COMPLETED, COMPLETED, DID_NOT_ATTEND, DID_NOT_HAPPEN",
    })
    void only_who_came_is_put_right(
            AppointmentState state,
            String move,
            String cancel,
            String came,
            String cameLate,
            String didNotCome,
            String didNotHappen) {
        var meeting = meetingThatIs(state);

        assertPutRight(meeting, "move", move);
        assertPutRight(meeting, "cancel", cancel);
        assertPutRight(meeting, "came", came);
        assertPutRight(meeting, "came late", cameLate);
        assertPutRight(meeting, "did not come", didNotCome);
        assertPutRight(meeting, "did not happen", didNotHappen);
    }

    private static void assertPutRight(Meeting meeting, String end, String expected) {
        var next = requireNonNull(ENDS.get(end));
        if (expected.equals(NO)) {
            assertThatExceptionOfType(IllegalTransition.class)
                    .as(end)
                    .isThrownBy(() -> meeting.putRight(next, MONDAY_10AM));
        } else {
            assertThat(meeting.putRight(next, MONDAY_10AM)).as(end).isEqualTo(new Meeting(meeting.appointment(), next));
            assertThat(next.state()).isEqualTo(AppointmentState.valueOf(expected));
        }
    }

    private static Meeting meetingThatIs(AppointmentState state) {
        var toCome = new Meeting(appointment(MONDAY_10AM.plusSeconds(1)), null);
        var begun = new Meeting(appointment(MONDAY_10AM), null);
        return switch (state) {
            case SCHEDULED -> toCome;
            case NEEDS_FEEDBACK -> begun;
            case COMPLETED -> begun.endsAs(new AppointmentEnd.Came(false, null), MONDAY_10AM);
            case MOVED -> toCome.endsAs(new AppointmentEnd.Moved(uuid(0xe2), AskedBy.US, "why"), MONDAY_10AM);
            case CANCELLED -> toCome.endsAs(new AppointmentEnd.Cancelled(AskedBy.PERSON, "why"), MONDAY_10AM);
            case DID_NOT_ATTEND ->
                begun.endsAs(new AppointmentEnd.DidNotCome(AbsenceReason.UNKNOWN, null), MONDAY_10AM);
            case DID_NOT_HAPPEN -> begun.endsAs(new AppointmentEnd.DidNotHappen(null), MONDAY_10AM);
        };
    }

    @ParameterizedTest
    @CsvSource({
        "MOVED, MOVED",
        "CANCELLED, CANCELLED",
        "CAME, COMPLETED",
        "CAME_LATE, COMPLETED",
        "DID_NOT_COME, DID_NOT_ATTEND",
        "DID_NOT_HAPPEN, DID_NOT_HAPPEN",
    })
    void what_the_store_keeps_reads_as_the_same_state(String endedAs, AppointmentState state) {
        assertThat(AppointmentState.of(endedAs, MONDAY_10AM, MONDAY_10AM)).isEqualTo(state);
    }

    @Provide
    Arbitrary<List<String>> deeds() {
        return Arbitraries.of(ENDS.keySet().stream().sorted().toList()).list().ofMaxSize(12);
    }

    /// Whatever is tried, and whenever.
    @Property
    void what_was_said_once_stands_for_ever(
            @ForAll("deeds") List<String> deeds, @ForAll @IntRange(min = -100, max = 100) int hours) {
        var meeting = new Meeting(appointment(MONDAY_10AM.plus(Duration.ofHours(hours))), null);
        var ends = new ArrayList<AppointmentEnd>();
        for (var deed : deeds) {
            meeting = tried(meeting, ENDS.getOrDefault(deed, new AppointmentEnd.DidNotHappen(null)));
            if (meeting.end() != null && !ends.contains(meeting.end())) {
                ends.add(meeting.end());
            }
        }

        assertThat(ends).hasSizeLessThanOrEqualTo(1);
        if (!ends.isEmpty()) {
            assertThat(meeting.state(Instant.MAX)).isEqualTo(meeting.state(Instant.MIN));
        }
    }

    private static Meeting tried(Meeting meeting, AppointmentEnd end) {
        try {
            return meeting.endsAs(end, MONDAY_10AM);
        } catch (IllegalTransition _) {
            return meeting;
        }
    }

    /// Nobody can say that somebody stayed away from a time that has not come.
    @Property
    void before_it_begins_nobody_is_said_to_have_come_or_stayed_away(
            @ForAll("deeds") List<String> deeds, @ForAll @IntRange(min = 1, max = 100) int hours) {
        var meeting = new Meeting(appointment(MONDAY_10AM.plus(Duration.ofHours(hours))), null);
        for (var deed : deeds) {
            meeting = tried(meeting, ENDS.getOrDefault(deed, new AppointmentEnd.DidNotHappen(null)));
        }

        assertThat(meeting.state(MONDAY_10AM))
                .isIn(AppointmentState.SCHEDULED, AppointmentState.MOVED, AppointmentState.CANCELLED);
    }
}
