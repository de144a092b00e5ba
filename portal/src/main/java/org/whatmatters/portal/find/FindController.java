package org.whatmatters.portal.find;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.whatmatters.portal.page.Kept;
import org.whatmatters.portal.page.Search;
import org.whatmatters.portal.page.Typed;
import org.whatmatters.portal.services.DirectoryService;
import org.whatmatters.portal.services.SignpostService;

/// "Find and send": a need, a postcode, and up to five services to tick.
@Controller
@RequestMapping("/find")
class FindController {

    static final int MOST_TICKED = 5;
    private static final int SHOWN = 10;

    private final DirectoryService directory;
    private final SignpostService signposts;
    private final Published published;

    FindController(DirectoryService directory, SignpostService signposts, Published published) {
        this.directory = directory;
        this.signposts = signposts;
        this.published = published;
    }

    @GetMapping
    String search(
            @RequestParam @Nullable String q,
            @RequestParam @Nullable String need,
            @RequestParam @Nullable String postcode,
            Model model) {
        model.addAttribute("q", q);
        model.addAttribute("need", need);
        model.addAttribute("needs", SignpostService.FOUND_BY);
        model.addAttribute("facets", Map.of());
        model.addAttribute("postcode", postcode);
        var asked = asked(q, need, postcode);
        if (!asked.isEmpty()) {
            asked.put("limit", Integer.toString(SHOWN));
            var found = Search.of(() -> directory.search(asked));
            model.addAttribute("found", found.services());
            model.addAttribute("within", found.within());
            model.addAttribute("kept", found.kept());
            model.addAttribute("district", Places.district(postcode));
        }
        return "find/search";
    }

    private static Map<String, String> asked(@Nullable String q, @Nullable String need, @Nullable String postcode) {
        var asked = new HashMap<String, String>();
        keep("q", q, asked);
        keep("need", need, asked);
        keep("postcode", postcode, asked);
        return asked;
    }

    private static void keep(String name, @Nullable String given, Map<String, String> asked) {
        var typed = Typed.text(given);
        if (typed != null) {
            asked.put(name, typed);
        }
    }

    /// What was ticked, and how it is to be given.
    @GetMapping("/send")
    String choose(
            @RequestParam @Nullable List<UUID> service,
            @RequestParam @Nullable String q,
            @RequestParam @Nullable String need,
            @RequestParam @Nullable String postcode,
            Model model) {
        var ticked = ticked(service, model);
        if (ticked.isEmpty() || ticked.size() > MOST_TICKED) {
            return again(ticked, q, need, postcode, model);
        }
        model.addAttribute("q", q);
        model.addAttribute("need", need);
        model.addAttribute("postcode", postcode);
        model.addAttribute("services", published.of(ticked));
        return "find/send";
    }

    /// After a refusal the form itself knows what was ticked.
    private static List<UUID> ticked(@Nullable List<UUID> service, Model model) {
        if (service != null) {
            return service.stream().distinct().toList();
        }
        return model.getAttribute("kept") instanceof Kept kept
                ? Objects.requireNonNullElse(kept.typed().get("service"), List.<String>of()).stream()
                        .map(UUID::fromString)
                        .toList()
                : List.of();
    }

    private String again(
            List<UUID> ticked, @Nullable String q, @Nullable String need, @Nullable String postcode, Model model) {
        search(q, need, postcode, model);
        var message = ticked.isEmpty() ? "Tick at least one" : "Tick five at most";
        model.addAttribute(
                "kept",
                new Kept(
                        Map.of("service", ticked.stream().map(UUID::toString).toList()),
                        List.of(new Kept.FieldError("service", message)),
                        null,
                        false,
                        null));
        return "find/search";
    }

    /// A clean page to print.
    @GetMapping("/list")
    String list(@RequestParam List<UUID> service, Model model) {
        model.addAttribute(
                "services",
                published.of(service.stream().distinct().limit(MOST_TICKED).toList()));
        return "find/list";
    }

    @GetMapping("/sent")
    String sent() {
        return "find/sent";
    }

    @GetMapping("/counts")
    String counts(Model model) {
        model.addAttribute("counts", signposts.counts());
        return "find/counts";
    }
}
