package org.whatmatters.portal.workload;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.whatmatters.portal.page.Commands;
import org.whatmatters.portal.page.Typed;
import org.whatmatters.portal.services.ReferralService.Worker;
import org.whatmatters.portal.services.WorkloadService;
import org.whatmatters.portal.services.WorkloadService.Absences;
import org.whatmatters.portal.services.WorkloadService.Away;
import org.whatmatters.portal.signin.Visitor;

/// Who of the team is away and who stands in: a worker for themselves, whoever leads the team for anybody.
@Controller
@RequestMapping("/absences")
class AbsencesController {

    private static final String ALL = "/absences";

    private final WorkloadService workloads;
    private final Commands commands;

    AbsencesController(WorkloadService workloads, Commands commands) {
        this.workloads = workloads;
        this.commands = commands;
    }

    @GetMapping
    String all(@ModelAttribute(name = "visitor", binding = false) Visitor visitor, Model model) {
        var absences = workloads.absences();
        model.addAttribute("absences", absences);
        // Whoever leads the team may put down anybody, so anybody may stand in.
        model.addAttribute("covers", covers(absences, visitor.has("team-lead") ? null : visitor.subject()));
        return "workload/absences";
    }

    /// Nobody stands in for themselves.
    private static List<Worker> covers(Absences absences, @Nullable String away) {
        return absences.team().stream()
                .filter(one -> !one.subject().toString().equals(away))
                .toList();
    }

    @PostMapping
    String putDown(@RequestParam Map<String, String> form, HttpServletRequest request) {
        return commands.run(request, ALL, command -> {
            workloads.putDown(away(form), command);
            return ALL + "?done=1";
        });
    }

    @GetMapping("/{id}")
    String one(@PathVariable UUID id, Model model) {
        var absences = workloads.absences();
        var absence = absences.items().stream()
                .filter(one -> one.id().equals(id) && one.mayChange())
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("absences", absences);
        model.addAttribute("absence", absence);
        model.addAttribute("covers", covers(absences, absence.worker().toString()));
        return "workload/absence";
    }

    @PostMapping("/{id}")
    String change(@PathVariable UUID id, @RequestParam Map<String, String> form, HttpServletRequest request) {
        return commands.run(request, ALL + "/" + id, command -> {
            workloads.change(id, away(form), command);
            return ALL + "?done=1";
        });
    }

    @PostMapping("/{id}/taken-back")
    String takeBack(@PathVariable UUID id, HttpServletRequest request) {
        return commands.run(request, ALL + "/" + id, command -> {
            workloads.takeBack(id, command);
            return ALL + "?done=1";
        });
    }

    private static Away away(Map<String, String> form) {
        return new Away(
                Typed.id("worker", form.get("worker")),
                Typed.partialDate(form, "from"),
                Typed.partialDate(form, "until"),
                Typed.id("cover", form.get("cover")));
    }
}
