package org.whatmatters.referral.reminder.application;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.whatmatters.referral.calendar.WorkingDays;
import org.whatmatters.referral.reminder.Waiting;

/// Has workers told by e-mail of what waits for them: while their organisation works, at most once a day of each
/// kind, and of each thing once for each step.
///
/// Why: docs/adr/0034-remind-a-worker-by-e-mail-that-says-nothing.md.
@Component
public class Remind {

    /// A draft lasts at most 90 days, an offer 60 working days.
    private static final Duration KEPT = Duration.ofDays(120);

    private final WaitingThings things;
    private final TeamHours hours;
    private final Reminded reminded;
    private final Reminders reminders;
    private final Clock clock;

    Remind(WaitingThings things, TeamHours hours, Reminded reminded, Reminders reminders, Clock clock) {
        this.things = things;
        this.hours = hours;
        this.reminded = reminded;
        this.reminders = reminders;
        this.clock = clock;
    }

    /// What waits now for those who are at work, for each e-mail together.
    public List<List<Waiting>> due() {
        var now = clock.instant();
        var due = things.due(now).stream()
                .collect(Collectors.groupingBy(Waiting::organisation, LinkedHashMap::new, Collectors.toList()));
        due.keySet().removeIf(organisation -> !hours.of(organisation).isWithin(now));
        return due.values().stream()
                .flatMap(List::stream)
                .collect(Collectors.groupingBy(Waiting::desk, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .toList();
    }

    /// Asks for one e-mail, unless it has been asked for, in one transaction.
    ///
    /// @param waiting some of what [#due] found for one e-mail
    public void ask(List<Waiting> waiting) {
        var now = clock.instant();
        var desk = waiting.getFirst().desk();
        var atWork = hours.of(desk.organisation());
        if (!atWork.isWithin(now) || !reminded.takeDay(desk.worker(), desk.kind(), WorkingDays.dayOf(now))) {
            return;
        }
        var count = reminded.take(waiting, now).stream()
                .map(Waiting::thing)
                .distinct()
                .count();
        if (count > 0) {
            reminders.ask(desk, Math.toIntExact(count), atWork.endOf(now));
        }
    }

    public void forget() {
        reminded.forget(clock.instant().minus(KEPT));
    }
}
