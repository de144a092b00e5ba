package org.whatmatters.portal.cases;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.whatmatters.portal.page.Commands;
import org.whatmatters.portal.page.Typed;
import org.whatmatters.portal.services.WorkloadService;

/// How much work a case is, as whoever has it or leads the team says.
@Controller
@RequestMapping("/cases/{id}/weight")
class WeightController {

    private static final List<String> WEIGHTS = List.of("LIGHT", "USUAL", "HEAVY");

    private final CaseHead head;
    private final WorkloadService workloads;
    private final Commands commands;

    WeightController(CaseHead head, WorkloadService workloads, Commands commands) {
        this.head = head;
        this.workloads = workloads;
        this.commands = commands;
    }

    @GetMapping
    String weight(@PathVariable UUID id, Model model) {
        head.show(id, model);
        model.addAttribute("weights", WEIGHTS);
        return "cases/weight";
    }

    @PostMapping
    String weigh(@PathVariable UUID id, @RequestParam @Nullable String weight, HttpServletRequest request) {
        return commands.run(request, "/cases/" + id + "/weight", command -> {
            workloads.weigh(id, new WorkloadService.Weight(Typed.text(weight)), command);
            return "/cases/" + id;
        });
    }
}
