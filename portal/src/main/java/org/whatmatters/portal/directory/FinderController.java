package org.whatmatters.portal.directory;

import jakarta.servlet.http.HttpServletRequest;
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
import org.whatmatters.portal.page.Kept;
import org.whatmatters.portal.page.PageLanguage;
import org.whatmatters.portal.page.Parts;
import org.whatmatters.portal.page.Words;
import org.whatmatters.portal.services.FinderService;
import org.whatmatters.portal.services.OpenReferralService;

/// "Find something near you": for anybody, without an account, in their language. Search engines may find it;
/// nobody is told who looked.
@Controller
@RequestMapping("/services")
class FinderController {

    private static final int SHOWN = 20;
    private static final int MOST_TICKED = 10;

    private final FinderService finder;
    private final OpenReferralService published;
    private final Parts parts;
    private final Words words;

    FinderController(FinderService finder, OpenReferralService published, Parts parts, Words words) {
        this.finder = finder;
        this.published = published;
        this.parts = parts;
        this.words = words;
    }

    /// @param in the language of the page; [Wanted] has that of a group
    @ModelAttribute
    void everyPage(@RequestParam(required = false) @Nullable String in, HttpServletRequest request, Model model) {
        var here = PageLanguage.of(in, request, words);
        model.addAttribute("mayLeaveQuickly", true);
        model.addAttribute("here", here);
        model.addAttribute("language", here.code());
    }

    @GetMapping
    String search(@RequestParam Map<String, String> form, Model model) {
        var wanted = Wanted.of(form);
        Searching.tell(wanted, finder::search, SHOWN, model);
        if (model.getAttribute("here") instanceof PageLanguage here
                && model.getAttribute("kept") instanceof Kept kept) {
            model.addAttribute("kept", here.inWords(kept));
        }
        model.addAttribute("mayBeFound", !wanted.isAsked());
        return "directory/finder";
    }

    @GetMapping("/{id}")
    String service(@PathVariable UUID id, Model model) {
        var forWhom = parts.ask(() -> finder.forWhom(id));
        model.addAttribute("service", published.service(id));
        model.addAttribute("forWhom", forWhom.answer().value());
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
