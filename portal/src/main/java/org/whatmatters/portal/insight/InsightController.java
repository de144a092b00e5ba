package org.whatmatters.portal.insight;

import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.whatmatters.portal.page.Bar;
import org.whatmatters.portal.page.Part;
import org.whatmatters.portal.page.Parts;
import org.whatmatters.portal.page.Words;
import org.whatmatters.portal.services.InsightService;

/// "How are we doing": each measure as a picture with its table, its definition and its date.
@Controller
class InsightController {

    private final InsightService insight;
    private final Parts parts;
    private final Words words;

    InsightController(InsightService insight, Parts parts, Words words) {
        this.insight = insight;
        this.parts = parts;
        this.words = words;
    }

    @GetMapping("/insight")
    String insight(Model model) {
        var referrals = parts.ask(insight::referralsByAgency);
        var waits = parts.ask(insight::timeToFirstContact);
        var byAgency = referrals.answer();
        var byWait = waits.answer();
        model.addAttribute("referrals", byAgency);
        model.addAttribute("waits", byWait);
        model.addAttribute("referralBars", referralBars(byAgency));
        model.addAttribute("waitBars", waitBars(byWait));
        return "insight/insight";
    }

    private List<Bar> referralBars(Part<InsightService.ReferralsByAgency> measure) {
        return measure.value() == null
                ? List.of()
                : Bar.of(measure.value().rows().stream()
                        .map(row -> new Bar.Value(
                                words.say(row.agencyType()),
                                Objects.requireNonNullElse(row.referrals(), 0L),
                                row.referrals() == null ? "too few to show" : String.valueOf(row.referrals())))
                        .toList());
    }

    private List<Bar> waitBars(Part<InsightService.TimeToFirstContact> measure) {
        return measure.value() == null
                ? List.of()
                : Bar.of(measure.value().rows().stream()
                        .map(row -> new Bar.Value(
                                words.say(row.agencyType()),
                                Objects.requireNonNullElse(row.medianHours(), 0.0),
                                Objects.requireNonNullElse(words.hours(row.medianHours()), "too few to show")))
                        .toList());
    }
}
