package org.whatmatters.portal.resources;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.whatmatters.portal.page.Typed;
import org.whatmatters.portal.services.PersonService;
import org.whatmatters.portal.services.ResourceService;

/// "Things to read, watch and do". Knows nothing of any person.
@Controller
@RequestMapping("/resources")
class ResourcesController {

    private static final int SHOWN = 20;

    private final ResourceService resources;

    ResourcesController(ResourceService resources) {
        this.resources = resources;
    }

    @GetMapping
    String look(
            @RequestParam @Nullable String q,
            @RequestParam @Nullable String kind,
            @RequestParam @Nullable String condition,
            @RequestParam @Nullable String language,
            @RequestParam @Nullable String format,
            @RequestParam @Nullable UUID after,
            Model model) {
        var words = Typed.text(q);
        model.addAttribute("q", words);
        model.addAttribute("kind", Typed.text(kind));
        model.addAttribute("condition", Typed.text(condition));
        model.addAttribute("language", Typed.text(language));
        model.addAttribute("format", Typed.text(format));
        model.addAttribute(
                "found",
                resources.look(
                        words == null || words.length() <= 200 ? words : words.substring(0, 200),
                        known(kind, ResourceService.KINDS),
                        known(condition, ResourceService.CONDITIONS),
                        known(language, PersonService.LANGUAGES),
                        known(format, ResourceService.FORMATS),
                        after,
                        SHOWN));
        model.addAttribute("kinds", ResourceService.KINDS);
        model.addAttribute("conditions", ResourceService.CONDITIONS);
        model.addAttribute("languages", PersonService.LANGUAGES);
        model.addAttribute("formats", ResourceService.FORMATS);
        return "resources/search";
    }

    /// An address that somebody has changed by hand narrows nothing.
    private static @Nullable String known(@Nullable String chosen, List<String> codes) {
        return chosen != null && codes.contains(chosen) ? chosen : null;
    }

    @GetMapping("/{id}")
    String one(@PathVariable UUID id, Model model) {
        model.addAttribute("resource", resources.resource(id));
        return "resources/one";
    }
}
