package org.whatmatters.referral.calendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;

/// When somebody of a team is at work: its hours on each day of the week, and on no bank holiday. A day that is not
/// named is free.
public record WorkingHours(WorkingDays calendar, Map<DayOfWeek, Hours> week) {

    private static final Duration AN_HOUR = Duration.ofHours(1);

    public WorkingHours {
        week = Map.copyOf(week);
        if (week.isEmpty()) {
            throw new IllegalArgumentException("nobody ever works");
        }
    }

    /// Of one day, on London's clocks.
    public record Hours(LocalTime opens, LocalTime closes) {}

    private record Span(Instant from, Instant until) {}

    public boolean isWithin(Instant moment) {
        return on(WorkingDays.dayOf(moment))
                .filter(span -> !moment.isBefore(span.from) && moment.isBefore(span.until))
                .isPresent();
    }

    /// When the day of work ends of which that moment is a part.
    public Instant endOf(Instant moment) {
        return on(WorkingDays.dayOf(moment)).orElseThrow().until;
    }

    /// That moment where somebody is at work, else when somebody next is.
    public Instant next(Instant moment) {
        var day = WorkingDays.dayOf(moment);
        while (true) {
            var span = on(day);
            if (span.isPresent() && moment.isBefore(span.get().until)) {
                return later(moment, span.get().from);
            }
            day = day.plusDays(1);
        }
    }

    /// Whether anybody works before so much time has passed.
    public boolean worksWithin(Duration time, Instant moment) {
        return next(moment).isBefore(moment.plus(time));
    }

    /// When somebody has been at work for so long since that moment.
    public Instant after(Instant moment, Duration work) {
        var left = work;
        var from = next(moment);
        while (true) {
            var until = on(WorkingDays.dayOf(from)).orElseThrow().until;
            var worked = Duration.between(from, until);
            if (worked.compareTo(left) >= 0) {
                return from.plus(left);
            }
            left = left.minus(worked);
            from = next(until);
        }
    }

    /// When one hour of work has passed since.
    public Instant hourAfter(Instant moment) {
        return after(moment, AN_HOUR);
    }

    /// When the last hour of work before a day begins.
    public Instant lastHourBefore(LocalDate day) {
        var before = day.minusDays(1);
        while (on(before).isEmpty()) {
            before = before.minusDays(1);
        }
        var span = on(before).orElseThrow();
        return later(span.from, span.until.minus(AN_HOUR));
    }

    /// The last day of which it holds that the last hour of work before it has begun: what has to be settled before
    /// that day or an earlier one has to be settled now.
    public LocalDate lastHourHasBegunFor(Instant now) {
        var day = WorkingDays.dayOf(now);
        while (!now.isBefore(lastHourBefore(day.plusDays(1)))) {
            day = day.plusDays(1);
        }
        return day;
    }

    private Optional<Span> on(LocalDate day) {
        var hours = week.get(day.getDayOfWeek());
        if (hours == null || calendar.bankHolidays().contains(day)) {
            return Optional.empty();
        }
        var span = new Span(at(day, hours.opens), at(day, hours.closes));
        // On the night when the clocks go forward an hour can be none.
        return span.from.isBefore(span.until) ? Optional.of(span) : Optional.empty();
    }

    private static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(WorkingDays.LONDON).toInstant();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
