package org.whatmatters.insight.reach.web;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.whatmatters.insight.reach.application.MeasureReach;
import org.whatmatters.insight.reach.application.SuppressionRule;
import org.whatmatters.platform.web.MayUse;
import org.whatmatters.platform.web.Role;

@RestController
@RequestMapping("/api/v1/insight")
@MayUse(staff = {Role.ANALYST, Role.ICS_ADMIN, Role.TEAM_LEAD})
class ReachController {

    private final MeasureReach measureReach;
    private final SuppressionRule rule;
    private final Clock clock;

    ReachController(MeasureReach measureReach, SuppressionRule rule, Clock clock) {
        this.measureReach = measureReach;
        this.rule = rule;
        this.clock = clock;
    }

    @GetMapping("/referrals-by-agency")
    ReferralsByAgencyResponse referralsByAgency(
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to) {
        var asOf = clock.instant();
        var window = Window.of(from, to, asOf);
        var measure = measureReach.referralsByAgency(window.from(), window.to());
        return ReferralsByAgencyResponse.of(measure, window, asOf, rule);
    }

    @GetMapping("/time-to-first-contact")
    TimeToFirstContactResponse timeToFirstContact() {
        var asOf = clock.instant();
        return TimeToFirstContactResponse.of(measureReach.timeToFirstContact(), asOf, rule);
    }
}
