package org.whatmatters.referral.reminder.application;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.whatmatters.referral.calendar.Working;
import org.whatmatters.referral.calendar.WorkingDays;
import org.whatmatters.referral.calendar.WorkingHours;
import org.whatmatters.referral.reminder.Kind;
import org.whatmatters.referral.reminder.Step;
import org.whatmatters.referral.reminder.Waiting;

/// A place of work in memory, with a clock that the test moves: what waits there, and which e-mails were asked for.
final class Office extends Clock implements WaitingThings, TeamHours, Reminded, Reminders {

    /// In winter, so that London and UTC agree.
    static final Instant MONDAY_10AM = Instant.parse("2026-03-02T10:00:00Z");

    static final UUID FIRE_SERVICE = new UUID(1, 1);
    static final UUID FRANKIE = new UUID(2, 1);
    static final UUID ROWAN = new UUID(2, 2);

    record Email(Waiting.Desk desk, int count, Instant at, Instant notAfter) {}

    private record Day(UUID worker, Kind kind, LocalDate day) {}

    final List<Email> emails = new ArrayList<>();
    private final Set<Waiting> waiting = new LinkedHashSet<>();
    private final Set<Waiting> reminded = new HashSet<>();
    private final Set<Day> days = new HashSet<>();
    private final Remind remind = new Remind(this, this, this, this, this);
    private Instant now = MONDAY_10AM;

    static Waiting thing(int number, UUID worker, Step step) {
        return new Waiting(FIRE_SERVICE, worker, step, new UUID(3, number), MONDAY_10AM.minus(Duration.ofDays(1)));
    }

    void waits(Waiting thing) {
        waiting.add(thing);
    }

    void isDone(Waiting thing) {
        waiting.remove(thing);
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    void set(String moment) {
        now = Instant.parse(moment);
    }

    /// As one instance does it.
    void look() {
        remind.due().forEach(remind::ask);
    }

    /// As another does it, which found the same and is later.
    void lookTwice() {
        var first = remind.due();
        var second = remind.due();
        first.forEach(remind::ask);
        second.forEach(remind::ask);
    }

    @Override
    public List<Waiting> due(Instant moment) {
        return waiting.stream().filter(thing -> !reminded.contains(thing)).toList();
    }

    @Override
    public WorkingHours of(UUID organisation) {
        return Working.USUAL.workingHours(new WorkingDays(Set.of()));
    }

    @Override
    public boolean takeDay(UUID worker, Kind kind, LocalDate day) {
        return days.add(new Day(worker, kind, day));
    }

    @Override
    public List<Waiting> take(List<Waiting> things, Instant moment) {
        return things.stream().filter(reminded::add).toList();
    }

    @Override
    public void forget(Instant askedBefore) {
        throw new UnsupportedOperationException("is tried on the real table");
    }

    @Override
    public void ask(Waiting.Desk desk, int count, Instant notAfter) {
        emails.add(new Email(desk, count, now, notAfter));
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
