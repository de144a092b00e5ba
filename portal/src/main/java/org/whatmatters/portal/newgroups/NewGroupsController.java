package org.whatmatters.portal.newgroups;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
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
import org.whatmatters.portal.services.NewGroupService;
import org.whatmatters.portal.services.NewGroupService.Beginning;
import org.whatmatters.portal.services.NewGroupService.Dropping;
import org.whatmatters.portal.services.NewGroupService.Plan;
import org.whatmatters.portal.services.SignpostService;

/// A community builder starts a group: who would come, where, with what money, what could go wrong, and when.
@Controller
@RequestMapping("/new-groups")
class NewGroupsController {

    /// What the form calls what the service calls otherwise.
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("plan-name", "name"),
            Map.entry("plan-interested", "interested"),
            Map.entry("plan-venue", "venue"),
            Map.entry("plan-grantPence", "grant"),
            Map.entry("grantPence", "grant"),
            Map.entry("plan-risksAssessedOn", "risksAssessedOn"),
            Map.entry("plan-launchOn", "launchOn"));

    private final NewGroupService groups;
    private final Commands commands;

    NewGroupsController(NewGroupService groups, Commands commands) {
        this.groups = groups;
        this.commands = commands;
    }

    @GetMapping
    String all(Model model) {
        model.addAttribute("groups", groups.own());
        return "newgroups/list";
    }

    @GetMapping("/new")
    String begin(@RequestParam @Nullable String need, @RequestParam @Nullable String district, Model model) {
        model.addAttribute("need", need);
        model.addAttribute("district", district);
        model.addAttribute("needs", SignpostService.NEEDS);
        return "newgroups/new";
    }

    @PostMapping
    String begin(@RequestParam Map<String, String> form, HttpServletRequest request) {
        return commands.run(request, "/new-groups/new", NAMES, command -> {
            var beginning = new Beginning(
                    String.valueOf(Typed.text(form.get("need"))), form.getOrDefault("district", ""), plan(form));
            return "/new-groups/" + groups.begin(beginning, command).id();
        });
    }

    @GetMapping("/{id}")
    String one(@PathVariable UUID id, Model model) {
        model.addAttribute("group", groups.one(id));
        model.addAttribute("reasons", NewGroupService.DROP_REASONS);
        return "newgroups/one";
    }

    @PostMapping("/{id}/plan")
    String plan(@PathVariable UUID id, @RequestParam Map<String, String> form, HttpServletRequest request) {
        return commands.run(request, page(id), NAMES, command -> {
            groups.plan(id, plan(form), command);
            return page(id) + "?done=saved";
        });
    }

    @PostMapping("/{id}/readiness")
    String ready(@PathVariable UUID id, HttpServletRequest request) {
        return commands.run(request, page(id), NAMES, command -> {
            groups.ready(id, command);
            return page(id) + "?done=ready";
        });
    }

    @PostMapping("/{id}/launch")
    String launch(@PathVariable UUID id, HttpServletRequest request) {
        return commands.run(request, page(id), NAMES, command -> {
            groups.launch(id, command);
            return page(id) + "?done=launched";
        });
    }

    @PostMapping("/{id}/dropping")
    String drop(@PathVariable UUID id, @RequestParam @Nullable String reason, HttpServletRequest request) {
        return commands.run(request, page(id), NAMES, command -> {
            groups.drop(id, new Dropping(Typed.text(reason)), command);
            return page(id) + "?done=dropped";
        });
    }

    private static String page(UUID id) {
        return "/new-groups/" + id;
    }

    private static Plan plan(Map<String, String> form) {
        return new Plan(
                Typed.text(form.get("name")),
                Typed.number("interested", form.get("interested")),
                Typed.text(form.get("venue")),
                Typed.pence("grant", form.get("grant")),
                Typed.partialDate(form, "risksAssessedOn"),
                Typed.partialDate(form, "launchOn"));
    }
}
