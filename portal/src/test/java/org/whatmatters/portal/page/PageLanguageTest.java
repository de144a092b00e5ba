package org.whatmatters.portal.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.whatmatters.portal.services.DirectoryService.Listing;
import org.whatmatters.portal.services.OpenReferralService.Published;
import org.whatmatters.portal.services.OpenReferralService.Schedule;

class PageLanguageTest {

    private static final UUID CHOIR = UUID.fromString("019a3000-0000-7000-8000-000000000001");

    private final Words words =
            new Words(Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC), messages());

    @ParameterizedTest
    @CsvSource({
        "en, 640, false, 0.4 miles",
        "en, 3200, true, about 2.0 miles",
        "pl, 640, false, 0.6 km",
        "pl, 3200, true, około 3.2 km",
        "ar, 3200, true, حوالي 3.2 كم"
    })
    void how_far_is_said_in_miles_or_in_kilometres_and_what_is_derived_is_about(
            String language, double metres, boolean approximate, String said) {
        assertThat(in(language).distance(far(metres, approximate))).isEqualTo(said);
    }

    @Test
    void what_was_not_measured_is_not_said() {
        assertThat(in("pl").distance(far(null, false))).isNull();
    }

    @Test
    void times_are_said_in_the_days_of_each_language_and_a_group_s_own_words_stay() {
        var choir = open(
                new Schedule("TU,TH", "10:00:00", "12:00:00", null),
                new Schedule("2WE", "14:30", null, "not in August"),
                new Schedule(null, null, null, null));

        assertThat(in("en").times(choir))
                .containsExactly(
                        "Tuesdays, Thursdays, 10:00 to 12:00",
                        "the second Wednesday of the month, 14:30, not in August");
        assertThat(in("pl").times(choir))
                .containsExactly("wtorek, czwartek, 10:00–12:00", "środa (2. w miesiącu), 14:30, not in August");
        assertThat(in("ar").times(choir).getFirst()).isEqualTo("الثلاثاء, الخميس, 10:00–12:00");
    }

    @Test
    void a_day_is_said_in_each_language() {
        var day = LocalDate.parse("2026-03-02");

        assertThat(in("pl").day(day)).isEqualTo("2 marca 2026");
        assertThat(in("ar").day(day)).isEqualTo("2 مارس 2026");
    }

    @Test
    void other_pages_are_in_the_same_language_and_english_needs_no_word_for_it() {
        assertThat(in("pl").to("/services/list?service=" + CHOIR + "&look=EASY"))
                .isEqualTo("/services/list?service=" + CHOIR + "&look=EASY&in=pl");
        assertThat(in("en").to("/services")).isEqualTo("/services");
    }

    @Test
    void the_same_page_in_another_language_keeps_what_was_asked_however_it_was_typed() {
        var page = asked("q=caf%C3%A9+%26+tea&in=pl&free=true", "pl");

        assertThat(page.switchTo("ar")).isEqualTo("/services?q=caf%C3%A9+%26+tea&free=true&in=ar");
        assertThat(page.switchTo("en")).isEqualTo("/services?q=caf%C3%A9+%26+tea&free=true");
        assertThat(asked("in=pl", "pl").switchTo("en")).isEqualTo("/services");
    }

    @ParameterizedTest
    @CsvSource({"pl, pl, ltr", "ar, ar, rtl", "EN, en, ltr", "../x, en, ltr", ", en, ltr"})
    void only_what_the_pages_speak_is_spoken(@Nullable String asked, String spoken, String dir) {
        var page = PageLanguage.of(asked, new MockHttpServletRequest("GET", "/services"), words);

        assertThat(page.code()).isEqualTo(spoken);
        assertThat(page.dir()).isEqualTo(dir);
    }

    private PageLanguage in(String language) {
        return asked("", language);
    }

    private PageLanguage asked(String query, String language) {
        var request = new MockHttpServletRequest("GET", "/services");
        request.setQueryString(query.isEmpty() ? null : query);
        return PageLanguage.of(language, request, words);
    }

    private static Listing far(@Nullable Double metres, boolean approximate) {
        return new Listing(
                CHOIR,
                "Choir",
                null,
                null,
                metres,
                approximate,
                null,
                null,
                true,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static Published open(Schedule... schedules) {
        return new Published(CHOIR, "Choir", null, null, null, List.of(), List.of(), null, List.of(schedules), null);
    }

    private static ResourceBundleMessageSource messages() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages", "self", "finder");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }
}
