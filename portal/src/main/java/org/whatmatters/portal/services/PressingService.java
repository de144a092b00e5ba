package org.whatmatters.portal.services;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;

/// What the portal asks of the referral service about what comes first on a page, because time runs out.
@HttpExchange("/api/v1")
public interface PressingService {

    @GetExchange("/offers/nudges")
    List<Nudge> nudges();

    @GetExchange("/referrals/unowned")
    Unowned unowned();

    @GetExchange("/referrals/incoming/leaving")
    List<Leaving> leaving();

    @GetExchange("/referrals/sent/to-ring")
    List<PhoneTask> toRing();

    /// When each host works next.
    ///
    /// @param from the day on which somebody goes home
    @GetExchange("/referrals/host-hours")
    List<HostHours> hostHours(@RequestParam @Nullable LocalDate from);

    /// An offer that the group has not answered.
    ///
    /// @param backOn the last day on which it can
    record Nudge(
            UUID id,
            @Nullable String serviceName,
            @Nullable String need,
            @Nullable Instant madeAt,
            @Nullable LocalDate backOn) {}

    /// What nobody has.
    ///
    /// @param unidentified how many more of whom it is not known who they are
    record Unowned(List<Nobodys> items, long unidentified) {

        public long count() {
            return items.size() + unidentified;
        }
    }

    /// A referral that nobody has, and why.
    record Nobodys(
            UUID id,
            @Nullable String reference,
            @Nullable String personName,
            @Nullable String why,
            @Nullable Instant since) {

        public boolean isInCaseload() {
            return "WORKER_LEFT".equals(why);
        }
    }

    /// Somebody who goes home from hospital, and to whom the host has not said yes.
    record Leaving(
            UUID id,
            @Nullable String personName,
            LocalDate leavesOn,
            @Nullable String startWithin) {}

    /// Somebody about whom to ring the host.
    record PhoneTask(
            UUID id,
            @Nullable String personName,
            LocalDate leavesOn,
            @Nullable String host,
            @Nullable String phone) {}

    /// When a host works next, and whether that is within so many hours.
    record HostHours(
            String name, @Nullable String phone, Instant next, boolean within24, boolean within48, boolean within72) {}
}
