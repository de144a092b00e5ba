package org.whatmatters.portal.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.whatmatters.portal.page.HowMany;
import org.whatmatters.portal.page.ListAddress;
import org.whatmatters.portal.page.Part;
import org.whatmatters.portal.page.Parts;
import org.whatmatters.portal.page.Words;
import org.whatmatters.portal.services.ListService;
import org.whatmatters.portal.services.ProxyService;
import org.whatmatters.portal.services.ReferralService;
import org.whatmatters.portal.services.VisitService;

/// The caseload: the visitor's own, or everybody's in the team.
@Controller
class CaseloadController {

    private static final List<String> STATES = List.of("assigned", "accepted", "waiting", "active", "paused");

    private final ListService lists;
    private final ReferralService referrals;
    private final ProxyService proxies;
    private final VisitService visits;
    private final Words words;
    private final Parts parts;

    CaseloadController(
            ListService lists,
            ReferralService referrals,
            ProxyService proxies,
            VisitService visits,
            Words words,
            Parts parts) {
        this.lists = lists;
        this.referrals = referrals;
        this.proxies = proxies;
        this.visits = visits;
        this.words = words;
        this.parts = parts;
    }

    @GetMapping("/caseload")
    String caseload(
            @RequestParam(defaultValue = "true") boolean mine,
            @RequestParam @Nullable String state,
            @RequestParam @Nullable String worker,
            @RequestParam @Nullable String support,
            @RequestParam(defaultValue = "false") boolean due,
            @RequestParam @Nullable UUID search,
            @RequestParam @Nullable String after,
            Model model) {
        var children = parts.ask(() -> proxies.beforeSixteen(null));
        var out = parts.ask(visits::visits);
        var counts = parts.ask(() -> lists.caseCounts(mine));
        var workers = parts.ask(referrals::workers);
        var typed = parts.ask(() -> search == null ? new ListService.Search(null) : lists.typed(search));
        var cases = lists.caseload(mine, state, worker, support, due, search, after);
        var all = ListAddress.of("/caseload").with("mine", mine);
        var here = all.with("state", state)
                .with("worker", worker)
                .with("support", support)
                .with("due", due ? "true" : null)
                .with("search", search);
        model.addAttribute("mine", mine);
        model.addAttribute("state", state);
        model.addAttribute("worker", worker);
        model.addAttribute("support", support);
        model.addAttribute("due", due);
        model.addAttribute("all", all.href());
        model.addAttribute("list", here);
        model.addAttribute("cases", cases);
        model.addAttribute("more", here.next(cases.next()));
        model.addAttribute("narrowed", !here.equals(all));
        model.addAttribute("typed", typed.answer());
        model.addAttribute("children", children.answer());
        model.addAttribute("visits", out.answer());
        model.addAttribute("workers", workers.answer());
        addFilters(counts.answer(), here, model);
        return "cases/caseload";
    }

    private void addFilters(Part<ListService.CaseCounts> counts, ListAddress here, Model model) {
        var counted = counts.value();
        model.addAttribute("counts", counts);
        if (counted == null) {
            return;
        }
        var howMany = new HowMany(counted.countedTo());
        var plain = here.with("due", null);
        var filters = new ArrayList<ListAddress.Filter>();
        filters.add(plain.filter("All", "state", null, null).at(here));
        filters.add(here.with("state", null)
                .filter("To do now", "due", "true", howMany.of(counted.due()))
                .at(here));
        for (var state : STATES) {
            var many = counted.states().getOrDefault(state, 0L);
            filters.add(plain.filter(words.say(state), "state", state, howMany.of(many))
                    .at(here));
        }
        filters.add(plain.filter("Ended", "state", "ended", null).at(here));
        model.addAttribute("states", filters);
        model.addAttribute(
                "supports",
                here.filters("support", counted.supports(), howMany, kind -> words.say("capability-" + kind)).stream()
                        .map(ListAddress.Filter::uncounted)
                        .toList());
    }
}
