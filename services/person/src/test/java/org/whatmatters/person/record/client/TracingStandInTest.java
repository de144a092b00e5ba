package org.whatmatters.person.record.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.whatmatters.person.record.Name;
import org.whatmatters.person.record.NhsNumber;
import org.whatmatters.person.record.PartialDate;
import org.whatmatters.person.record.Postcode;
import org.whatmatters.person.record.application.Tracing;
import org.whatmatters.person.record.application.Tracing.Answer.DoesNotFit;
import org.whatmatters.person.record.application.Tracing.Answer.Found;
import org.whatmatters.person.record.application.Tracing.Answer.NobodyOrSeveral;
import org.whatmatters.person.record.client.StandInAnswers.Known;

class TracingStandInTest {

    private static final NhsNumber JUNES = new NhsNumber("9990548609");
    private static final NhsNumber JUNES_OLD = new NhsNumber("9990031010");
    private static final PartialDate BORN = PartialDate.ofKept("1948-03-02");

    private final TracingStandIn standIn = new TracingStandIn(new StandInAnswers(false, List.of(june("XW1 1AA"))));

    @Test
    void it_knows_whom_it_was_given() {
        assertThat(standIn.byNumber(JUNES, BORN))
                .isInstanceOfSatisfying(
                        Found.class, found -> assertThat(found.number()).isEqualTo(JUNES));
        assertThat(standIn.byNumber(JUNES, PartialDate.ofKept("1948"))).isInstanceOf(Found.class);
    }

    @Test
    void a_superseded_number_leads_to_the_one_of_today() {
        assertThat(standIn.byNumber(JUNES_OLD, BORN))
                .isInstanceOfSatisfying(
                        Found.class, found -> assertThat(found.number()).isEqualTo(JUNES));
    }

    @Test
    void another_birth_date_does_not_fit() {
        assertThat(standIn.byNumber(JUNES, PartialDate.ofKept("1949"))).isInstanceOf(DoesNotFit.class);
    }

    @Test
    void two_alike_are_nobody_until_the_postcode_tells_them_apart() {
        var both = new TracingStandIn(new StandInAnswers(false, List.of(june("XW1 1AA"), june("XW2 2BB"))));
        var name = new Name("june", "marlow");

        assertThat(both.byDemographics(name, BORN, null)).isInstanceOf(NobodyOrSeveral.class);
        assertThat(both.byDemographics(name, BORN, new Postcode("XW2 2BB"))).isInstanceOf(Found.class);
    }

    @Test
    void told_to_be_down_it_answers_nobody() {
        var down = new TracingStandIn(new StandInAnswers(true, List.of(june("XW1 1AA"))));

        assertThatExceptionOfType(Tracing.Away.class).isThrownBy(() -> down.byNumber(JUNES, BORN));
    }

    @Test
    void it_takes_no_number_that_could_be_somebodys() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Known("9434765919", null, "June", "Marlow", "1948", null, null, null, null));
    }

    private static Known june(String postcode) {
        return new Known(
                JUNES.digits(),
                List.of(JUNES_OLD.digits()),
                "June",
                "Marlow",
                "1948-03-02",
                "1 Mill Lane",
                postcode,
                null,
                "X90001");
    }
}
