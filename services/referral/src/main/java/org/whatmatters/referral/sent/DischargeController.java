package org.whatmatters.referral.sent;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.whatmatters.platform.web.Actor;
import org.whatmatters.platform.web.Audit;
import org.whatmatters.platform.web.MayUse;
import org.whatmatters.platform.web.Role;
import org.whatmatters.referral.access.Basis;
import org.whatmatters.referral.calendar.WorkingDays;
import org.whatmatters.referral.projection.Organisations;
import org.whatmatters.referral.projection.Organisations.Host;
import org.whatmatters.referral.sent.PhoneTasks.PhoneTask;

/// So that nobody goes home from hospital to nobody: when the teams work, and about whom to ring them.
@RestController
@RequestMapping("/api/v1/referrals")
@MayUse(staff = Role.REFERRER)
class DischargeController {

    private final PhoneTasks phoneTasks;
    private final Organisations organisations;
    private final WorkingDays calendar;
    private final Audit audit;
    private final Clock clock;

    DischargeController(
            PhoneTasks phoneTasks, Organisations organisations, WorkingDays calendar, Audit audit, Clock clock) {
        this.phoneTasks = phoneTasks;
        this.organisations = organisations;
        this.calendar = calendar;
        this.audit = audit;
        this.clock = clock;
    }

    /// When one host works.
    ///
    /// @param next when somebody is at work there, from that moment on
    /// @param within24 whether that is within 24 hours
    record HostHours(
            String name, @Nullable String phone, Instant next, boolean within24, boolean within48, boolean within72) {}

    @GetMapping("/sent/to-ring")
    List<PhoneTask> toRing(Actor.Staff referrer) {
        var tasks = phoneTasks.of(referrer);
        var people = tasks.stream().map(PhoneTask::personId).toList();
        audit.granted(referrer, "list whom to ring about", people, Basis.REFERRER.name());
        return tasks;
    }

    /// @param from the day on which somebody goes home; today where it is not known, or has passed
    @GetMapping("/host-hours")
    List<HostHours> hostHours(@RequestParam @Nullable LocalDate from, Actor.Staff referrer) {
        var now = clock.instant();
        var then = from == null || !from.isAfter(WorkingDays.dayOf(now))
                ? now
                : from.atStartOfDay(WorkingDays.LONDON).toInstant();
        return organisations.otherHosts(referrer.organisationId(), now).stream()
                .map(host -> hours(host, then))
                .toList();
    }

    private HostHours hours(Host host, Instant from) {
        var working = organisations.working(host.id());
        var hours = working.workingHours(calendar);
        return new HostHours(
                host.name(),
                working.phone(),
                hours.next(from),
                hours.worksWithin(Duration.ofHours(24), from),
                hours.worksWithin(Duration.ofHours(48), from),
                hours.worksWithin(Duration.ofHours(72), from));
    }
}
