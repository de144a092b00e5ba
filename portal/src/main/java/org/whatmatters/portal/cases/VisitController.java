package org.whatmatters.portal.cases;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.whatmatters.portal.page.Commands;
import org.whatmatters.portal.page.Parts;
import org.whatmatters.portal.page.Typed;
import org.whatmatters.portal.page.Words;
import org.whatmatters.portal.services.ReferralService;
import org.whatmatters.portal.services.VisitService;

/// "Home safe": a worker who goes out says when they are back and who rings; one press says that they are.
@Controller
class VisitController {

    private static final Duration LONGER = Duration.ofMinutes(30);

    private final CaseHead head;
    private final ReferralService referrals;
    private final VisitService visits;
    private final Commands commands;
    private final Parts parts;
    private final Clock clock;

    VisitController(
            CaseHead head,
            ReferralService referrals,
            VisitService visits,
            Commands commands,
            Parts parts,
            Clock clock) {
        this.head = head;
        this.referrals = referrals;
        this.visits = visits;
        this.commands = commands;
        this.parts = parts;
        this.clock = clock;
    }

    @GetMapping("/cases/{id}/visit")
    String visit(@PathVariable UUID id, Model model) {
        head.show(id, model);
        model.addAttribute("colleagues", parts.ask(referrals::colleagues).answer());
        return "cases/visit";
    }

    /// Whoever says a time means today's.
    @PostMapping("/cases/{id}/visit")
    String goOut(@PathVariable UUID id, @RequestParam Map<String, String> form, HttpServletRequest request) {
        return commands.run(request, "/cases/" + id + "/visit", command -> {
            var backBy = Typed.time("backBy", form.get("backBy"))
                    .atDate(LocalDate.now(clock.withZone(Words.LONDON)))
                    .atZone(Words.LONDON)
                    .toInstant();
            visits.goOut(new VisitService.Out(id, backBy, Typed.id("ring", form.get("ring"))), command);
            return "/caseload";
        });
    }

    /// Half an hour from when they were to be back, or from now where that has passed.
    @PostMapping("/visits/longer")
    String longer(HttpServletRequest request) {
        return commands.run(request, "/caseload", command -> {
            var mine = visits.visits().mine();
            if (mine != null && mine.backBy() != null) {
                var now = clock.instant();
                var from = mine.backBy().isAfter(now) ? mine.backBy() : now;
                visits.goOut(new VisitService.Out(mine.referralId(), from.plus(LONGER), mine.ring()), command);
            }
            return "/caseload";
        });
    }

    @PostMapping("/visits/{visit}/safety")
    String safe(@PathVariable UUID visit, HttpServletRequest request) {
        return commands.run(request, "/caseload", command -> {
            visits.safe(visit, command);
            return "/caseload";
        });
    }
}
