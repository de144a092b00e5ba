package org.whatmatters.person.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whatmatters.person.record.RecordFixtures.MONDAY_9AM;
import static org.whatmatters.person.record.RecordFixtures.SAM_REED;
import static org.whatmatters.person.record.RecordFixtures.living;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.whatmatters.person.record.GpRegistration.Standing;
import org.whatmatters.person.record.SafeContact.Answer;
import org.whatmatters.person.record.SafeContact.Channel;

/// One record that stands for two, and the two when they are parted again.
class JoinedRecordTest {

    private static final PersonId KEPT = new PersonId(UUID.fromString("019a7000-0000-7000-8000-0000000000b1"));
    private static final PersonId ABSORBED = new PersonId(UUID.fromString("019a7000-0000-7000-8000-0000000000b2"));

    @Property
    void nothing_that_was_known_is_overwritten(
            @ForAll("records") PersonRecord one, @ForAll("records") PersonRecord two) {
        var joined = joined(one, two).details();

        assertThat(joined.completedBy(two.details())).isEqualTo(joined);
        assertThat(one.details().completedBy(joined)).isEqualTo(joined);
    }

    @Property
    void what_either_says_no_to_stays_no(@ForAll("records") PersonRecord one, @ForAll("records") PersonRecord two) {
        var joined = joined(one, two).safeContact();

        for (var channel : Channel.values()) {
            if (one.safeContact().by(channel) == Answer.NO || two.safeContact().by(channel) == Answer.NO) {
                assertThat(joined.by(channel)).isEqualTo(Answer.NO);
            }
        }
    }

    @Property
    void no_text_goes_to_a_number_that_nobody_called_safe(
            @ForAll("records") PersonRecord one, @ForAll("records") PersonRecord two) {
        var joined = joined(one, two);

        if (joined.safeContact().by(Channel.SMS) == Answer.YES) {
            assertThat(List.of(one, two))
                    .anyMatch(said -> said.safeContact().by(Channel.SMS) == Answer.YES
                            && !said.details().hasAnotherPhoneThan(joined.details()));
        }
    }

    @Property
    void parted_again_nothing_of_the_other_is_left_in_the_details(
            @ForAll("records") PersonRecord one, @ForAll("records") PersonRecord two) {
        var taken = one.details().wouldTakeFrom(two.details());

        var parted =
                joined(one, two).partedFrom(two, taken, SAM_REED, MONDAY_9AM).record();

        assertThat(parted.details()).isEqualTo(one.details());
    }

    @Property
    void parted_again_nothing_is_safe_because_the_other_said_so(
            @ForAll("records") PersonRecord one, @ForAll("records") PersonRecord two) {
        var taken = one.details().wouldTakeFrom(two.details());

        var parted = joined(one, two)
                .partedFrom(two, taken, SAM_REED, MONDAY_9AM)
                .record()
                .safeContact();

        for (var channel : Channel.values()) {
            if (parted.by(channel) == Answer.YES) {
                assertThat(one.safeContact().by(channel)).isEqualTo(Answer.YES);
            }
        }
    }

    private static PersonRecord joined(PersonRecord one, PersonRecord two) {
        var kept = new PersonRecord(KEPT, 3, one.details(), one.safeContact(), one.life(), one.numberStatus());
        var absorbed = new PersonRecord(ABSORBED, 5, two.details(), two.safeContact(), two.life(), two.numberStatus());
        return kept.joinedWith(absorbed, SAM_REED, MONDAY_9AM).record();
    }

    @Provide
    Arbitrary<PersonRecord> records() {
        return Combinators.combine(details(), safeContacts())
                .as((details, safe) -> PersonRecord.opened(KEPT, details)
                        .withSafeContact(safe, SAM_REED, MONDAY_9AM)
                        .record());
    }

    private static Arbitrary<Details> details() {
        return Combinators.combine(
                        Arbitraries.of(Name.UNKNOWN, new Name("Ada", "Vance"), new Name("Ada", null)),
                        Arbitraries.of(Called.UNKNOWN, new Called("Addy", "she/her")),
                        Arbitraries.of(PartialDate.ofKept("1960"), PartialDate.ofKept("1960-01-02"))
                                .injectNull(0.4),
                        Arbitraries.of(new NhsNumber("9990004005"), new NhsNumber("9990004013"))
                                .injectNull(0.6),
                        telecoms(),
                        Arbitraries.of(Home.UNKNOWN, living("1 Mill Lane", "XW1 1AA"), new Home(List.of(), true)),
                        Arbitraries.of(
                                GpRegistration.NOT_ASKED,
                                GpRegistration.with("X90001"),
                                new GpRegistration(Standing.NOT_REGISTERED, null, null)),
                        Arbitraries.of(
                                Communication.NOT_ASKED, new Communication("pl", true, List.of(Format.LARGE_PRINT))))
                .as(Details::new);
    }

    private static Arbitrary<Telecoms> telecoms() {
        return Arbitraries.of(
                        Telecom.phone("+447700900118"),
                        Telecom.phone("+447700900119"),
                        Telecom.email("ada@example.org"),
                        Telecom.email("ada@example.net"))
                .list()
                .uniqueElements()
                .ofMaxSize(3)
                .map(Telecoms::new);
    }

    private static Arbitrary<SafeContact> safeContacts() {
        var said = Combinators.combine(
                        Arbitraries.maps(Arbitraries.of(Channel.values()), Arbitraries.of(Answer.values())),
                        Arbitraries.of("heron", "kettle").injectNull(0.5),
                        Arbitraries.integers().between(1, 1000))
                .as(JoinedRecordTest::said);
        return Arbitraries.oneOf(Arbitraries.just(SafeContact.NOT_ASKED), said);
    }

    private static SafeContact said(Map<Channel, Answer> answers, @Nullable String codeWord, int minute) {
        return new SafeContact(
                answers, codeWord, new SafeContact.Confirmation(SAM_REED, MONDAY_9AM.plusSeconds(60L * minute), true));
    }
}
