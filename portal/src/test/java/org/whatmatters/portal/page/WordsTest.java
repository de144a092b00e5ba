package org.whatmatters.portal.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.ResourceBundleMessageSource;

class WordsTest {

    private static final Instant SUNDAY_NOON = Instant.parse("2026-11-22T12:00:00Z");

    private final Words words = new Words(Clock.fixed(SUNDAY_NOON, ZoneOffset.UTC), messages());

    @ParameterizedTest
    @CsvSource({
        "2026-11-22T14:30:00Z, today at 14:30",
        "2026-11-23T09:00:00Z, tomorrow at 9:00",
        "2026-11-21T23:59:00Z, yesterday at 23:59",
        "2026-12-03T14:30:00Z, Thursday 3 December at 14:30",
        "2027-07-01T13:30:00Z, 1 July 2027 at 14:30"
    })
    void times_are_said_as_people_say_them_in_london(Instant instant, String said) {
        assertThat(words.time(instant)).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-22T11:30:00Z, less than an hour ago",
        "2026-11-22T11:00:00Z, 1 hour ago",
        "2026-11-18T09:30:00Z, 4 days ago"
    })
    void how_long_ago_is_said_in_the_largest_unit_that_tells(Instant instant, String said) {
        assertThat(words.ago(instant)).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource({"1948, 1948", "1948-03, March 1948", "1948-03-02, 2 March 1948", "who knows, who knows"})
    void a_birth_date_is_said_as_far_as_it_is_known(String date, String said) {
        assertThat(words.birthDate(date)).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource({"18000, £180", "17950, £179.50", "123456700, '£1,234,567'", "0, £0", "5, £0.05"})
    void sums_are_said_in_pounds(long pence, String said) {
        assertThat(words.money(pence)).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource({"50, less than 0.1 miles", "1287, 0.8 miles", "1609, 1.0 mile", "32000, 20 miles"})
    void distances_are_said_in_miles(double metres, String said) {
        assertThat(words.distance(metres)).isEqualTo(said);
    }

    @Test
    void codes_are_said_in_words_also_those_that_nobody_foresaw() {
        assertThat(words.say("JOB_CENTRE")).isEqualTo("Job centre");
        assertThat(words.say("assigned")).isEqualTo("Waiting for first contact");
        assertThat(words.say("SOMETHING_NEW")).isEqualTo("Something new");
        assertThat(words.sayToPerson("ACCEPTED")).isEqualTo("They said yes: you are welcome");
    }

    @Test
    void what_was_changed_is_said_without_codes() {
        assertThat(words.field("telecoms", "HOME: +441632960118; EMAIL: june@example.org"))
                .isEqualTo("Home phone: +441632960118; E-mail: june@example.org");
        assertThat(words.field("addresses", "MAIN: 1 HOME: Row; CORRESPONDENCE: PO Box 7"))
                .isEqualTo("Main address: 1 HOME: Row; For letters: PO Box 7");
        assertThat(words.field("nhsNumberStatus", "PRESENT_AND_VERIFIED")).isEqualTo("Checked with the NHS");
        assertThat(words.field("gpRegistration", "NOT_REGISTERED")).isEqualTo("Not registered with a GP");
    }

    @Test
    void answers_of_every_type_are_said() {
        assertThat(words.answer(List.of("Food", "Money"))).isEqualTo("Food, Money");
        assertThat(words.answer(true)).isEqualTo("Yes");
        assertThat(words.answer(null)).isEmpty();
    }

    private static ResourceBundleMessageSource messages() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages");
        messages.setDefaultEncoding("UTF-8");
        return messages;
    }
}
