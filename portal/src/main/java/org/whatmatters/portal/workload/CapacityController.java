package org.whatmatters.portal.workload;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.whatmatters.portal.page.Commands;
import org.whatmatters.portal.page.Typed;
import org.whatmatters.portal.services.ReferralService;
import org.whatmatters.portal.services.WorkloadService;

/// How much one worker may have in hand, as whoever leads the team says.
@Controller
@RequestMapping("/team/{subject}")
class CapacityController {

    private final ReferralService referrals;
    private final WorkloadService workloads;
    private final Commands commands;

    CapacityController(ReferralService referrals, WorkloadService workloads, Commands commands) {
        this.referrals = referrals;
        this.workloads = workloads;
        this.commands = commands;
    }

    @GetMapping
    String one(@PathVariable UUID subject, Model model) {
        var room = referrals.workers().items().stream()
                .filter(worker -> worker.subject().equals(subject))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("room", room);
        return "workload/capacity";
    }

    @PostMapping
    String limit(@PathVariable UUID subject, @RequestParam @Nullable String most, HttpServletRequest request) {
        return commands.run(request, "/team/" + subject, command -> {
            workloads.limit(subject, new WorkloadService.Capacity(Typed.number("most", most)), command);
            return "/team";
        });
    }
}
