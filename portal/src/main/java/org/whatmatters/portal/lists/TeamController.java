package org.whatmatters.portal.lists;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.whatmatters.portal.page.HowMany;
import org.whatmatters.portal.page.Parts;
import org.whatmatters.portal.services.DraftService;
import org.whatmatters.portal.services.ListService;
import org.whatmatters.portal.services.ListService.Hands;

/// The team at a glance, for whoever leads it: who has what in hand, what nobody has, what is due.
@Controller
class TeamController {

    private final ListService lists;
    private final DraftService drafts;
    private final Parts parts;

    TeamController(ListService lists, DraftService drafts, Parts parts) {
        this.lists = lists;
        this.drafts = drafts;
        this.parts = parts;
    }

    /// Only a lead whose team refers too has drafts to be reminded of.
    @GetMapping("/team")
    String team(Model model) {
        var begun = parts.ask(() -> drafts.drafts(null));
        var team = lists.team();
        model.addAttribute("team", team);
        model.addAttribute("howMany", new HowMany(team.countedTo()));
        model.addAttribute("bars", LoadBar.of(team.workers()));
        model.addAttribute("drafts", begun.answer());
        model.addAttribute(
                "open", team.workers().stream().mapToLong(Hands::open).sum());
        return "lists/team";
    }
}
