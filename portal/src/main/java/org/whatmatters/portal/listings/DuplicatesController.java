package org.whatmatters.portal.listings;

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
import org.whatmatters.portal.services.DuplicateService;
import org.whatmatters.portal.services.DuplicateService.Decision;
import org.whatmatters.portal.services.DuplicateService.Undoing;

/// "Listed twice?": what looks like one group, side by side, and what was said of it before.
@Controller
@RequestMapping(DuplicatesController.PAGE)
class DuplicatesController {

    static final String PAGE = "/listings/duplicates";

    private static final List<String> LISTS = List.of("OPEN", "MERGED", "DIFFERENT");

    private final DuplicateService duplicates;
    private final SideBySide sideBySide;
    private final Commands commands;

    DuplicatesController(DuplicateService duplicates, SideBySide sideBySide, Commands commands) {
        this.duplicates = duplicates;
        this.sideBySide = sideBySide;
        this.commands = commands;
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "OPEN") String which, Model model) {
        var chosen = LISTS.contains(which) ? which : LISTS.getFirst();
        model.addAttribute("which", chosen);
        model.addAttribute("lists", LISTS);
        model.addAttribute("pairs", duplicates.list(chosen).items());
        return "listings/duplicates";
    }

    @GetMapping("/{id}")
    String one(@PathVariable UUID id, Model model) {
        var pair = duplicates.pair(id);
        model.addAttribute("pair", pair);
        model.addAttribute("rows", sideBySide.of(pair));
        return "listings/duplicate";
    }

    /// Each of the three buttons says all that there is to say.
    @PostMapping("/{id}")
    String decide(
            @PathVariable UUID id,
            @RequestParam @Nullable String word,
            @RequestParam @Nullable String keep,
            HttpServletRequest request) {
        return commands.run(request, PAGE + "/" + id, command -> {
            var kept = Typed.id("keep", keep);
            duplicates.decide(id, new Decision(kept == null ? Typed.text(word) : "SAME", kept), command);
            return PAGE + "?done=" + (kept == null ? "different" : "merged");
        });
    }

    @PostMapping("/{id}/undoing")
    String undo(@PathVariable UUID id, @RequestParam @Nullable String because, HttpServletRequest request) {
        return commands.run(request, PAGE + "/" + id, command -> {
            duplicates.undo(id, new Undoing(Typed.text(because)), command);
            return PAGE + "/" + id + "?done=undone";
        });
    }

    /// Looks at one listing now.
    @PostMapping("/of/{listing}")
    String lookAt(@PathVariable UUID listing, HttpServletRequest request) {
        return commands.run(request, PAGE, command -> {
            var waiting = duplicates.lookAt(listing, command).items();
            return waiting.isEmpty()
                    ? PAGE + "?done=nothing"
                    : PAGE + "/" + waiting.getFirst().id();
        });
    }
}
