package org.whatmatters.person.record;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whatmatters.person.record.Address.Use;
import org.whatmatters.person.record.SafeContact.Answer;
import org.whatmatters.person.record.SafeContact.Channel;

/// People who could exist, all invented.
public final class RecordFixtures {

    public static final Instant MONDAY_9AM = Instant.parse("2026-03-02T09:00:00Z");
    public static final Author SAM_REED =
            new Author(UUID.fromString("019b0000-0000-7000-8000-000000000009"), "Sam Reed");

    private RecordFixtures() {}

    public static Details june() {
        return details("June", "Marlow", "1948-03-02", null, "XW1 1AA");
    }

    public static Details details(
            @Nullable String given,
            @Nullable String family,
            @Nullable String birthDate,
            @Nullable String nhsNumber,
            @Nullable String postcode) {
        return new Details(
                new Name(given, family),
                Called.UNKNOWN,
                birthDate == null ? null : PartialDate.ofKept(birthDate),
                nhsNumber == null ? null : new NhsNumber(nhsNumber),
                new Telecoms(List.of(Telecom.phone("+447700900118"))),
                living("1 Mill Lane", postcode),
                GpRegistration.with("X90001"),
                new Communication("en", false, List.of()));
    }

    public static Home living(String line, @Nullable String postcode) {
        var address = new Address(Use.MAIN, List.of(line), postcode == null ? null : new Postcode(postcode));
        return new Home(List.of(address), false);
    }

    /// Everything is safe, said alone with a word to know us by.
    public static SafeContact allSafe() {
        return new SafeContact(
                Map.of(
                        Channel.CALL, Answer.YES,
                        Channel.SMS, Answer.YES,
                        Channel.VOICEMAIL, Answer.NO,
                        Channel.LETTER, Answer.YES,
                        Channel.VISIT, Answer.YES),
                "heron",
                new SafeContact.Confirmation(SAM_REED, MONDAY_9AM, true));
    }
}
