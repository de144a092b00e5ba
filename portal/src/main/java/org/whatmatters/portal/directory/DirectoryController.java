package org.whatmatters.portal.directory;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.SessionAttribute;
import org.whatmatters.portal.page.Parts;
import org.whatmatters.portal.services.DirectoryService;
import org.whatmatters.portal.services.LocalEditService;
import org.whatmatters.portal.signin.SessionKeys;
import org.whatmatters.portal.signin.Visitor;

/// "Find a group": by what it is about and how near it is. Knows nothing of any person.
@Controller
@RequestMapping("/directory")
class DirectoryController {

    private static final int SHOWN = 20;

    private final DirectoryService directory;
    private final LocalEditService edits;
    private final Parts parts;

    DirectoryController(DirectoryService directory, LocalEditService edits, Parts parts) {
        this.directory = directory;
        this.edits = edits;
        this.parts = parts;
    }

    @GetMapping
    String search(@RequestParam Map<String, String> form, Model model) {
        Searching.tell(Wanted.of(form), directory::search, SHOWN, model);
        return "directory/search";
    }

    @GetMapping("/{id}")
    String service(
            @SessionAttribute(name = SessionKeys.VISITOR, required = false) @Nullable Visitor visitor,
            @PathVariable UUID id,
            Model model) {
        model.addAttribute("service", directory.service(id));
        model.addAttribute(
                "facts", parts.ask(() -> directory.facts(id)).answer().value());
        model.addAttribute("fromOurList", isFromAListOf(visitor, id));
        return "directory/service";
    }

    private boolean isFromAListOf(@Nullable Visitor visitor, UUID id) {
        return visitor != null
                && visitor.has("directory-editor")
                && parts.ask(() -> edits.of(id)).answer().isShown();
    }
}
