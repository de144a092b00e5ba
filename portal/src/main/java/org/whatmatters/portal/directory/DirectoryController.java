package org.whatmatters.portal.directory;

import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.whatmatters.portal.page.Parts;
import org.whatmatters.portal.services.DirectoryService;

/// "Find a group": by what it is about and how near it is. Knows nothing of any person.
@Controller
@RequestMapping("/directory")
class DirectoryController {

    private static final int SHOWN = 20;

    private final DirectoryService directory;
    private final Parts parts;

    DirectoryController(DirectoryService directory, Parts parts) {
        this.directory = directory;
        this.parts = parts;
    }

    @GetMapping
    String search(@RequestParam Map<String, String> form, Model model) {
        Searching.tell(Wanted.of(form), directory::search, SHOWN, model);
        return "directory/search";
    }

    @GetMapping("/{id}")
    String service(@PathVariable UUID id, Model model) {
        model.addAttribute("service", directory.service(id));
        model.addAttribute(
                "facts", parts.ask(() -> directory.facts(id)).answer().value());
        return "directory/service";
    }
}
