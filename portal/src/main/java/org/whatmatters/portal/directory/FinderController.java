package org.whatmatters.portal.directory;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.whatmatters.portal.page.Parts;
import org.whatmatters.portal.services.FinderService;
import org.whatmatters.portal.services.OpenReferralService;

/// "Find something near you": for anybody, without an account. Search engines may find it; nobody is told who looked.
@Controller
@RequestMapping("/services")
class FinderController {

    private static final int SHOWN = 20;
    private static final int MOST_TICKED = 10;

    private final FinderService finder;
    private final OpenReferralService published;
    private final Parts parts;

    FinderController(FinderService finder, OpenReferralService published, Parts parts) {
        this.finder = finder;
        this.published = published;
        this.parts = parts;
    }

    @ModelAttribute
    void everyPage(Model model) {
        model.addAttribute("mayLeaveQuickly", true);
    }

    @GetMapping
    String search(@RequestParam Map<String, String> form, Model model) {
        var wanted = Wanted.of(form);
        Searching.tell(wanted, finder::search, SHOWN, model);
        model.addAttribute("mayBeFound", !wanted.isAsked());
        return "directory/finder";
    }

    @GetMapping("/{id}")
    String service(@PathVariable UUID id, Model model) {
        model.addAttribute("service", published.service(id));
        model.addAttribute("mayBeFound", true);
        return "directory/finder-service";
    }

    /// What was ticked, to be printed or kept.
    ///
    /// @param look EASY for large letters and one fact a line
    @GetMapping("/list")
    String list(
            @RequestParam(required = false) @Nullable List<UUID> service,
            @RequestParam(defaultValue = "") String look,
            Model model) {
        var ticked = service == null
                ? List.<UUID>of()
                : service.stream().distinct().limit(MOST_TICKED).toList();
        var asked = ticked.stream()
                .map(id -> parts.ask(() -> published.service(id)))
                .toList();
        model.addAttribute("services", asked.stream().map(Parts.Asked::answer).toList());
        model.addAttribute("ticked", ticked);
        model.addAttribute("easy", look.equals("EASY"));
        return "directory/finder-list";
    }
}
