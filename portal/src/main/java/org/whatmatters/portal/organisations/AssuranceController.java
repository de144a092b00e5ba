package org.whatmatters.portal.organisations;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
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
import org.whatmatters.portal.services.AssuranceService;
import org.whatmatters.portal.services.AssuranceService.Assurance;
import org.whatmatters.portal.services.AssuranceService.Decision;
import org.whatmatters.portal.services.AssuranceService.NewAgreement;
import org.whatmatters.portal.services.AssuranceService.NewDspt;

/// "Partners": whose sharing agreement ends when, and how each stands with its data security. For the integrated care
/// board.
@Controller
@RequestMapping("/organisations")
class AssuranceController {

    /// The form's names of what the service nests.
    private static final Map<String, String> NAMES = Map.of(
            "agreement-reference", "reference",
            "agreement-from", "from",
            "agreement-until", "until",
            "dspt-status", "status",
            "dspt-year", "year");

    private final AssuranceService assurance;
    private final Commands commands;

    AssuranceController(AssuranceService assurance, Commands commands) {
        this.assurance = assurance;
        this.commands = commands;
    }

    @GetMapping
    String all(Model model) {
        model.addAttribute("partners", assurance.all());
        return "organisations/list";
    }

    @GetMapping("/{id}")
    String one(@PathVariable UUID id, Model model) {
        model.addAttribute("partner", assurance.of(id));
        model.addAttribute("statuses", AssuranceService.DSPT_STATUSES);
        return "organisations/one";
    }

    @PostMapping("/{id}")
    String put(@PathVariable UUID id, @RequestParam Map<String, String> form, HttpServletRequest request) {
        return commands.run(request, "/organisations/" + id, NAMES, command -> {
            assurance.put(id, new Assurance(agreement(form), dspt(form)), command);
            return "/organisations?done=1";
        });
    }

    @PostMapping("/{id}/decision")
    String decide(@PathVariable UUID id, @RequestParam Map<String, String> form, HttpServletRequest request) {
        return commands.run(request, "/organisations/" + id, Map.of("until", "goesOnUntil"), command -> {
            assurance.decide(
                    id, new Decision(Typed.partialDate(form, "goesOnUntil"), Typed.text(form.get("because"))), command);
            return "/organisations/" + id + "?done=decision";
        });
    }

    private static @Nullable NewAgreement agreement(Map<String, String> form) {
        var reference = Typed.text(form.get("reference"));
        var from = Typed.partialDate(form, "from");
        var until = Typed.partialDate(form, "until");
        return Stream.of(reference, from, until).allMatch(Objects::isNull)
                ? null
                : new NewAgreement(reference, from, until);
    }

    private static @Nullable NewDspt dspt(Map<String, String> form) {
        var status = Typed.text(form.get("status"));
        var year = Typed.number("year", form.get("year"));
        return status == null && year == null ? null : new NewDspt(status, year);
    }
}
