package org.whatmatters.portal.page;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder;
import org.whatmatters.portal.services.DirectoryService.Listing;
import org.whatmatters.portal.services.OpenReferralService.Published;
import org.whatmatters.portal.services.OpenReferralService.Schedule;

/// The language in which a page speaks. It stands in the page's address (`in=pl`) and in no cookie, so that a shared
/// phone tells nobody who looked. Templates know it as `here`; words: `finder*.properties`.
public final class PageLanguage {

    private static final String ENGLISH = "en";
    private static final String ARABIC = "ar";
    private static final String PARAMETER = "in";
    private static final List<String> KNOWN = List.of(ENGLISH, "pl", ARABIC);
    private static final List<String> DAYS = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");
    private static final int METRES_PER_KILOMETRE = 1000;

    private final String code;
    private final HttpServletRequest request;
    private final Words words;

    private PageLanguage(String code, HttpServletRequest request, Words words) {
        this.code = code;
        this.request = request;
        this.words = words;
    }

    static PageLanguage english(HttpServletRequest request, Words words) {
        return new PageLanguage(ENGLISH, request, words);
    }

    /// English where it is none that the pages speak.
    public static PageLanguage of(@Nullable String asked, HttpServletRequest request, Words words) {
        var code = KNOWN.stream().filter(known -> known.equals(asked)).findFirst();
        return new PageLanguage(code.orElse(ENGLISH), request, words);
    }

    public String code() {
        return code;
    }

    public List<String> known() {
        return KNOWN;
    }

    public boolean isEnglish() {
        return code.equals(ENGLISH);
    }

    public String dir() {
        return dirOf(code);
    }

    public String dirOf(String language) {
        return language.equals(ARABIC) ? "rtl" : "ltr";
    }

    public String say(String key) {
        return words.in(code, key);
    }

    /// A code of the directory, such as `wanted-MO`.
    public String sayCode(String said) {
        return words.say(said, Locale.of(code));
    }

    /// Another page of ours, in the same language.
    public String to(String path) {
        return isEnglish()
                ? path
                : UriComponentsBuilder.fromUriString(path)
                        .replaceQueryParam(PARAMETER, code)
                        .build()
                        .toUriString();
    }

    /// This page, with all that was asked, in another language.
    public String switchTo(String language) {
        var here = ServletUriComponentsBuilder.fromRequest(request);
        var there = (language.equals(ENGLISH)
                        ? here.replaceQueryParam(PARAMETER)
                        : here.replaceQueryParam(PARAMETER, language))
                .build();
        return there.getQuery() == null ? request.getRequestURI() : request.getRequestURI() + "?" + there.getQuery();
    }

    /// "0.8 miles", "about 1.3 km" where a place is only known by its postcode; null where nothing was measured.
    public @Nullable String distance(Listing service) {
        var metres = service.distanceMetres();
        if (metres == null) {
            return null;
        }
        var far = isEnglish()
                ? Objects.requireNonNull(words.distance(metres))
                : String.format(Locale.UK, "%.1f ", metres / METRES_PER_KILOMETRE) + say("finder-km");
        return Boolean.TRUE.equals(service.approximate()) ? say("finder-about") + " " + far : far;
    }

    public String day(LocalDate day) {
        return isEnglish()
                ? words.day(day)
                : DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.of(code)).format(day);
    }

    /// When a service is open, a line each, each line once.
    public List<String> times(Published service) {
        return isEnglish()
                ? service.times()
                : service.openings()
                        .map(this::inWords)
                        .filter(line -> !line.isEmpty())
                        .distinct()
                        .toList();
    }

    private String inWords(Schedule opening) {
        var days = opening.byday() == null
                ? ""
                : Stream.of(opening.byday().split("[,;\\s]+"))
                        .map(this::weekday)
                        .collect(Collectors.joining(", "));
        return Stream.of(days, opening.hours("–"), Objects.requireNonNullElse(opening.description(), ""))
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(", "));
    }

    /// A day as iCalendar writes it: `2TU` is the second Tuesday of a month.
    private String weekday(String byday) {
        var at = DAYS.indexOf(byday.length() < 2 ? byday : byday.substring(byday.length() - 2));
        if (at < 0) {
            return byday;
        }
        var name = DayOfWeek.of(at + 1).getDisplayName(TextStyle.FULL_STANDALONE, Locale.of(code));
        return byday.length() == 3 ? name + " (" + byday.charAt(0) + ". " + say("finder-of-the-month") + ")" : name;
    }

    /// What was wrong with a question, by the field it stands in: services say it in English only.
    public Kept inWords(Kept kept) {
        return isEnglish() || kept.errors().isEmpty()
                ? kept
                : new Kept(
                        kept.typed(),
                        kept.errors().stream()
                                .map(error -> new Kept.FieldError(error.field(), words.wrong(code, error.field())))
                                .toList(),
                        kept.message(),
                        kept.conflict(),
                        kept.key());
    }
}
