package org.whatmatters.portal.resources;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.whatmatters.portal.page.Commands;
import org.whatmatters.portal.page.Typed;
import org.whatmatters.portal.services.PersonService;
import org.whatmatters.portal.services.ResourceService;
import org.whatmatters.portal.services.ResourceService.NewResource;

/// An editor of the directory puts something to read down, puts it right, or takes it away.
@Controller
@RequestMapping("/resources")
class EditController {

    private final ResourceService resources;
    private final Commands commands;

    EditController(ResourceService resources, Commands commands) {
        this.resources = resources;
        this.commands = commands;
    }

    @GetMapping("/new")
    String add(Model model) {
        choices(model);
        return "resources/form";
    }

    @PostMapping
    String putDown(@RequestParam MultiValueMap<String, String> form, HttpServletRequest request) {
        return commands.run(
                request,
                "/resources/new",
                command ->
                        "/resources/" + resources.putDown(typed(form), command).id() + "?done=saved");
    }

    @GetMapping("/{id}/edit")
    String edit(@PathVariable UUID id, Model model) {
        choices(model);
        model.addAttribute("resource", resources.resource(id));
        return "resources/form";
    }

    @PostMapping("/{id}/edit")
    String putRight(
            @PathVariable UUID id, @RequestParam MultiValueMap<String, String> form, HttpServletRequest request) {
        return commands.run(request, "/resources/" + id + "/edit", command -> {
            resources.putRight(id, typed(form), command);
            return "/resources/" + id + "?done=saved";
        });
    }

    @PostMapping("/{id}/withdrawal")
    String withdraw(@PathVariable UUID id, HttpServletRequest request) {
        return commands.run(request, "/resources/" + id + "/edit", command -> {
            resources.withdraw(id, command);
            return "/resources?done=withdrawn";
        });
    }

    private static void choices(Model model) {
        model.addAttribute("kinds", ResourceService.KINDS);
        model.addAttribute("conditions", ResourceService.CONDITIONS);
        model.addAttribute("languages", PersonService.LANGUAGES);
        model.addAttribute("formats", ResourceService.FORMATS);
    }

    private static NewResource typed(MultiValueMap<String, String> form) {
        return new NewResource(
                text(form, "kind"),
                text(form, "title"),
                text(form, "description"),
                text(form, "publisher"),
                text(form, "edition"),
                Typed.partialDate(form.toSingleValueMap(), "reviewBy"),
                form.getOrDefault("conditions", List.of()),
                form.getOrDefault("languages", List.of()),
                form.getOrDefault("formats", List.of()),
                text(form, "address"));
    }

    private static @Nullable String text(MultiValueMap<String, String> form, String name) {
        return Typed.text(form.getFirst(name));
    }
}
