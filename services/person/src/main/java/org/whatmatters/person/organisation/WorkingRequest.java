package org.whatmatters.person.organisation;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.whatmatters.person.organisation.Working.DraftHours;
import org.whatmatters.person.organisation.Working.Hours;
import org.whatmatters.person.organisation.Working.OfferDays;
import org.whatmatters.platform.web.FieldError;
import org.whatmatters.platform.web.Invalid;

/// The whole of when an organisation works. A day without hours is free.
///
/// @param remindersByEmail absent: its workers are reminded by e-mail
record WorkingRequest(
        @Nullable Map<DayOfWeek, @Nullable HoursRequest> hours,
        @Nullable String phone,
        @Nullable Integer nudgeDays,
        @Nullable Integer tellDays,
        @Nullable Integer returnDays,
        @Nullable Integer authorHours,
        @Nullable Integer leadHours,
        @Nullable Integer purgeDays,
        @Nullable Integer checkInWeeks,
        @Nullable Boolean remindersByEmail) {

    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 ]{6,27}[0-9]");
    private static final int HOURS_OF_A_DAY = 24;

    /// @param opens such as 09:00, on London's clocks
    record HoursRequest(@Nullable String opens, @Nullable String closes) {}

    /// @throws Invalid with all that is wrong
    Working working() {
        var wrong = new ArrayList<FieldError>();
        var week = week(wrong);
        if (phone != null && !PHONE.matcher(phone.strip()).matches()) {
            wrong.add(new FieldError("/phone", "PHONE_INVALID", "Give a phone number, like 01632 960111."));
        }
        var nudge = number("/nudgeDays", nudgeDays, 58, wrong);
        var tell = number("/tellDays", tellDays, 59, wrong);
        var giveBack = number("/returnDays", returnDays, 60, wrong);
        var author = number("/authorHours", authorHours, 719, wrong);
        var lead = number("/leadHours", leadHours, 720, wrong);
        var purge = number("/purgeDays", purgeDays, 90, wrong);
        var checkIn = number("/checkInWeeks", checkInWeeks, 26, wrong);
        if (wrong.isEmpty()) {
            inOrder("/tellDays", nudge, tell, "Give more days than until the reminder.", wrong);
            inOrder("/returnDays", tell, giveBack, "Give more days than until you are told.", wrong);
            inOrder("/leadHours", author, lead, "Give more hours than until its author is reminded.", wrong);
            inOrder("/purgeDays", lead, purge * HOURS_OF_A_DAY, "Keep it longer than until the team is told.", wrong);
        }
        if (!wrong.isEmpty()) {
            throw new Invalid(wrong);
        }
        return new Working(
                week,
                phone == null ? null : phone.strip(),
                new OfferDays(nudge, tell, giveBack),
                new DraftHours(author, lead, purge),
                checkIn,
                remindersByEmail == null || remindersByEmail);
    }

    private Map<DayOfWeek, Hours> week(List<FieldError> wrong) {
        var week = new EnumMap<DayOfWeek, Hours>(DayOfWeek.class);
        var given = new TreeMap<DayOfWeek, @Nullable HoursRequest>(hours == null ? Map.of() : hours);
        given.forEach((weekday, day) -> {
            if (day == null || (day.opens() == null && day.closes() == null)) {
                return;
            }
            var opens = time("/hours/" + weekday + "/opens", day.opens(), wrong);
            var closes = time("/hours/" + weekday + "/closes", day.closes(), wrong);
            if (opens != null && closes != null) {
                week.put(weekday, new Hours(opens, closes));
                if (!closes.isAfter(opens)) {
                    wrong.add(new FieldError(
                            "/hours/" + weekday + "/closes", "TIME_OUT_OF_ORDER", "Give a time after the first."));
                }
            }
        });
        if (week.isEmpty() && wrong.isEmpty()) {
            wrong.add(new FieldError("/hours/MONDAY/opens", "REQUIRED", "Give the hours of at least one day."));
        }
        return week;
    }

    private static @Nullable LocalTime time(String pointer, @Nullable String text, List<FieldError> wrong) {
        try {
            return LocalTime.parse(text == null ? "" : text);
        } catch (DateTimeException _) {
            wrong.add(new FieldError(pointer, "TIME_INVALID", "Give a time, like 09:00."));
            return null;
        }
    }

    private static int number(String pointer, @Nullable Integer given, int atMost, List<FieldError> wrong) {
        if (given == null || given < 1 || given > atMost) {
            wrong.add(new FieldError(pointer, "NUMBER_OUT_OF_RANGE", "Give a number from 1 to %d.".formatted(atMost)));
            return 1;
        }
        return given;
    }

    private static void inOrder(String pointer, int sooner, int later, String message, List<FieldError> wrong) {
        if (sooner >= later) {
            wrong.add(new FieldError(pointer, "NUMBER_OUT_OF_ORDER", message));
        }
    }
}
