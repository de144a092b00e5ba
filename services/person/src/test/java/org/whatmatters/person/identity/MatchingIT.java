package org.whatmatters.person.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whatmatters.person.record.RecordFixtures.details;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.whatmatters.person.identity.application.IdentifyPerson;
import org.whatmatters.person.record.Details;
import org.whatmatters.person.record.PersonId;
import org.whatmatters.platform.fence.ServiceTransaction;
import org.whatmatters.platform.testing.Beside;
import org.whatmatters.platform.testing.IntegrationTest;

/// The whole of the matching as a table: somebody known, somebody referred, and what becomes of it. Each row has a
/// family name and a postcode of its own, so that rows do not see each other.
@IntegrationTest
class MatchingIT {

    private final IdentifyPerson identifyPerson;
    private final JdbcClient jdbc;
    private final ServiceTransaction transaction;

    MatchingIT(IdentifyPerson identifyPerson, @Beside JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.identifyPerson = identifyPerson;
        this.jdbc = jdbc;
        this.transaction = new ServiceTransaction(transactions);
    }

    @ParameterizedTest(name = "{10}: {11}")
    @CsvSource(nullValues = "-", textBlock = """
            # known: given, family, born, NHS number, postcode; referred: the same; answer; why
            Ada, Ashgrove,   1950-03-02, 9990000115, XW1 1AA, Ada,  Ashgrove,   1950-03-02, 9990000115, XW1 1AA, MATCHED,    everything agrees
            Ada, Birchall,   1950-03-02, 9990000123, XW1 1AB, -,    Birchall,   -,          9990000123, -,       MATCHED,    number and name and nothing against it
            Ada, Cartwell,   1950-03-02, 9990000131, XW1 1AC, Ada,  Cartwel,    1950,       9990000131, -,       MATCHED,    number and a name misspelt and a year that fits
            Ada, Dunmore,    1950-03-02, 9990000158, XW1 1AD, Ada,  Dunmore,    1951-03-02, 9990000158, XW1 1AD, CANDIDATES, the birth date is against it
            Ada, Elderfield, 1950-03-02, 9990000166, XW1 1AE, Bo,   Quigley,    1950-03-02, 9990000166, XW1 1AE, CANDIDATES, the name is against it
            Ada, Fairhurst,  1950-03-02, 9990000174, XW1 1AF, Ada,  -,          1950-03-02, 9990000174, XW1 1AF, CANDIDATES, a given name alone is too little
            Ada, Greenlaw,   1950-03-02, -,          XW1 1AG, Ada,  Greenlaw,   1950-03-02, -,          XW1 1AG,  MATCHED,    four facts agree in full
            Zoë, O'Hanley,   1950-03-02, -,          XW1 1AH, Zoe,  OHANLEY,    1950-03-02, -,          XW1 1AH, MATCHED,    accents and apostrophes and case tell nobody apart
            Ada, Ibbotson,   1950-03-02, 9990000182, XW1 1AI, Ada,  Ibbotson,   1950-03-02, -,          XW1 1AI, MATCHED,    one side knows the number
            Ada, Jessop,     1950-03-02, 9990000190, XW1 1AJ, Ada,  Jessop,     1950-03-02, 9990000204, XW1 1AJ, CANDIDATES, two different numbers
            Ada, Kellaway,   1950-03,    -,          XW1 1AK, Ada,  Kellaway,   1950-03,    -,          XW1 1AK, CANDIDATES, a month is not a whole birth date
            Ada, Lanyon,     1950-03-02, -,          XW1 1AL, Ada,  Lanyon,     1950-03-02, -,          -,       CANDIDATES, no fixed abode now
            Ada, Merriday,   1950-03-02, -,          XW1 1AM, Ada,  Meriday,    1950-03-02, -,          XW1 1AM, CANDIDATES, a name misspelt
            Ada, Northcott,  1950-03-02, -,          XW1 1AN, Adela, Northcott, 1950-03-02, -,          XW1 1AN, CANDIDATES, a given name alike
            Ada, Osgodby,    1950-03-02, -,          XW1 1AO, Ada,  Wexcombe,   1950-03-02, -,          XW1 1AO, CANDIDATES, a new family name
            Ada, Penhallow,  1950-03-02, -,          XW1 1AP, Max,  Penhallow,  1981-07-30, -,          XW5 5EE, CREATED,    a namesake
            Ada, Quartermain, -,         -,          -,       Tom,  Quartermain, -,         -,          -,       CREATED,    a name is all that is known
            -,   Rahayu,     1950-03-02, -,          XW1 1AR, Rahayu, -,        1950-03-02, -,          XW1 1AR, CANDIDATES, a single name is never full agreement
            -,   Sukardi,    1950-03-02, 9990000212, XW1 1AS, Sukardi, -,       1950-03-02, 9990000212, XW1 1AS, MATCHED,    a single name and the number
            """)
    void nobody_is_joined_below_certainty(
            @Nullable String knownGiven,
            @Nullable String knownFamily,
            @Nullable String knownBirthDate,
            @Nullable String knownNumber,
            @Nullable String knownPostcode,
            @Nullable String given,
            @Nullable String family,
            @Nullable String birthDate,
            @Nullable String number,
            @Nullable String postcode,
            String answer,
            String why) {
        var known = identify(details(knownGiven, knownFamily, knownBirthDate, knownNumber, knownPostcode));
        var referred = identify(details(given, family, birthDate, number, postcode));

        assertThat(answerFor(referred)).as(why).isEqualTo(answer);
        assertThat(canonicalOf(referred)).isEqualTo(answer.equals("MATCHED") ? known : referred);
        assertThat(candidatesOf(referred)).isEqualTo(answer.equals("CANDIDATES") ? 1 : 0);
    }

    private UUID identify(Details details) {
        var person = UuidCreator.getTimeOrderedEpoch();
        transaction.executeWithoutResult(_ ->
                identifyPerson.identify(new Intake(UuidCreator.getTimeOrderedEpoch(), new PersonId(person), details)));
        return person;
    }

    private String answerFor(UUID person) {
        return jdbc.sql("select match_state from identity where person_id = :person")
                .param("person", person)
                .query(String.class)
                .single();
    }

    private UUID canonicalOf(UUID person) {
        return jdbc.sql("select canonical_id from identity where person_id = :person")
                .param("person", person)
                .query(UUID.class)
                .single();
    }

    private int candidatesOf(UUID person) {
        return jdbc.sql("select count(*) from candidate where person_id = :person")
                .param("person", person)
                .query(Integer.class)
                .single();
    }
}
