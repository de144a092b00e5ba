package org.whatmatters.portal.triage;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.SessionAttribute;
import org.whatmatters.portal.page.Commands;
import org.whatmatters.portal.page.HowMany;
import org.whatmatters.portal.page.LastWords;
import org.whatmatters.portal.page.ListAddress;
import org.whatmatters.portal.page.Part;
import org.whatmatters.portal.page.Parts;
import org.whatmatters.portal.page.Typed;
import org.whatmatters.portal.page.Unreadable;
import org.whatmatters.portal.page.Words;
import org.whatmatters.portal.services.AmendmentService;
import org.whatmatters.portal.services.ListService;
import org.whatmatters.portal.services.OrganisationService;
import org.whatmatters.portal.services.PressingService;
import org.whatmatters.portal.services.ReferralService;
import org.whatmatters.portal.services.VisitService;
import org.whatmatters.portal.signin.SessionKeys;
import org.whatmatters.portal.signin.Visitor;

/// The host's queue, oldest first, and the one screen on which everything is decided: accept and assign, wait, ask,
/// send on, send back, or end because the person said no.
@Controller
@RequestMapping("/incoming")
class IncomingController {

    private static final Set<String> UNDECIDED = Set.of("submitted", "information_asked");

    private final ReferralService referrals;
    private final ListService lists;
    private final PressingService pressing;
    private final VisitService visits;
    private final AmendmentService amendments;
    private final Commands commands;
    private final Words words;
    private final Parts parts;

    IncomingController(
            ReferralService referrals,
            ListService lists,
            PressingService pressing,
            VisitService visits,
            AmendmentService amendments,
            Commands commands,
            Words words,
            Parts parts) {
        this.referrals = referrals;
        this.lists = lists;
        this.pressing = pressing;
        this.visits = visits;
        this.amendments = amendments;
        this.words = words;
        this.commands = commands;
        this.parts = parts;
    }

    @GetMapping
    String queue(
            @RequestParam @Nullable String state,
            @RequestParam @Nullable String agencyType,
            @RequestParam @Nullable String support,
            @RequestParam @Nullable UUID search,
            @RequestParam @Nullable String after,
            @RequestParam @Nullable String done,
            @SessionAttribute(name = SessionKeys.VISITOR, required = false) @Nullable Visitor visitor,
            Model model) {
        var leaving = parts.ask(pressing::leaving);
        var leads = visitor != null && visitor.has("team-lead");
        var unowned = leads ? parts.ask(pressing::unowned) : null;
        var out = leads ? parts.ask(visits::visits) : null;
        var unidentified = parts.ask(referrals::unidentified);
        var toBeRung = parts.ask(() -> lists.incoming(true, null, null, null, null, null));
        var counts = parts.ask(lists::incomingCounts);
        var typed = parts.ask(() -> search == null ? new ListService.Search(null) : lists.typed(search));
        var incoming = lists.incoming(false, state, agencyType, support, search, after);
        var here = ListAddress.of("/incoming")
                .with("state", state)
                .with("agencyType", agencyType)
                .with("support", support)
                .with("search", search);
        model.addAttribute("list", here);
        model.addAttribute("incoming", incoming);
        model.addAttribute("more", here.next(incoming.next()));
        model.addAttribute("narrowed", !here.equals(ListAddress.of("/incoming")));
        model.addAttribute("typed", typed.answer());
        model.addAttribute("toBeRung", toBeRung.answer());
        model.addAttribute("leaving", leaving.answer());
        model.addAttribute("unowned", unowned == null ? null : unowned.answer());
        model.addAttribute("visits", out == null ? null : out.answer());
        model.addAttribute("unidentified", unidentified.answer());
        addFilters(counts.answer(), here, model);
        model.addAttribute("done", whoseContact(done));
        return "triage/incoming";
    }

    private void addFilters(Part<ListService.IncomingCounts> counts, ListAddress here, Model model) {
        var counted = counts.value();
        model.addAttribute("counts", counts);
        if (counted == null) {
            return;
        }
        var howMany = HowMany.EXACTLY;
        model.addAttribute(
                "states",
                List.of(
                        here.filter(
                                "All",
                                "state",
                                null,
                                howMany.ofAll(counted.states().values())),
                        here.filter(
                                "New",
                                "state",
                                "submitted",
                                howMany.of(counted.states().getOrDefault("submitted", 0L))),
                        here.filter(
                                words.say("information_asked"),
                                "state",
                                "information_asked",
                                howMany.of(counted.states().getOrDefault("information_asked", 0L)))));
        model.addAttribute("kinds", here.filters("agencyType", counted.agencyTypes(), howMany, words::say));
        model.addAttribute(
                "supports",
                here.filters("support", counted.supports(), howMany, kind -> words.say("capability-" + kind)));
    }

    @GetMapping("/{id}")
    String one(@PathVariable UUID id, Model model) {
        var workers = parts.ask(referrals::workers);
        var asked = parts.ask(() -> amendments.host(id));
        model.addAttribute("referral", referrals.referral(id));
        model.addAttribute("amendments", asked.answer());
        var hosts = parts.ask(referrals::hosts);
        model.addAttribute("workers", workers.answer());
        var rooms = workers.answer().value();
        model.addAttribute(
                "somebodyIsAway", rooms != null && rooms.items().stream().anyMatch(room -> room.awayUntil() != null));
        model.addAttribute("hosts", hosts.answer());
        model.addAttribute("kinds", OrganisationService.CAPABILITIES);
        return "triage/one";
    }

    /// Two commands of one press: accept, unless that was done before, then assign.
    @PostMapping("/{id}")
    String acceptAndAssign(
            @PathVariable UUID id,
            @RequestParam String state,
            @RequestParam @Nullable UUID worker,
            @RequestParam @Nullable String support,
            @RequestParam(defaultValue = "false") boolean evenIfAway,
            HttpServletRequest request) {
        return commands.run(request, "/incoming/" + id, command -> {
            if (worker == null) {
                throw new Unreadable("worker", "Choose who will support this person");
            }
            var next = UNDECIDED.contains(state)
                    ? command.then(
                            "assignment",
                            referrals
                                    .accept(id, new ReferralService.Acceptance(support), command)
                                    .version())
                    : command;
            referrals.assign(id, new ReferralService.Giving(worker, evenIfAway), next);
            return "/incoming?done=" + id;
        });
    }

    @PostMapping("/{id}/question")
    String ask(@PathVariable UUID id, @RequestParam Map<String, String> form, HttpServletRequest request) {
        return commands.run(request, "/incoming/" + id, command -> {
            referrals.ask(id, new ReferralService.Question(Typed.text(form.get("question"))), command);
            return done("asked");
        });
    }

    @PostMapping("/{id}/return")
    String sendBack(@PathVariable UUID id, @RequestParam Map<String, String> form, HttpServletRequest request) {
        return commands.run(request, "/incoming/" + id, Map.of("reasonCode", "returnReason"), command -> {
            referrals.end(
                    id, LastWords.of("RETURNED", form.get("returnReason"), null, form.get("advice"), null), command);
            return done("returned");
        });
    }

    @PostMapping("/{id}/redirect")
    String redirect(@PathVariable UUID id, @RequestParam Map<String, String> form, HttpServletRequest request) {
        var names = Map.of("reasonCode", "redirectReason", "note", "redirectNote");
        return commands.run(request, "/incoming/" + id, names, command -> {
            var redirection = new ReferralService.Redirection(
                    Typed.id("host", form.get("host")),
                    Typed.text(form.get("redirectReason")),
                    Typed.text(form.get("redirectNote")));
            referrals.redirect(id, redirection, command);
            return done("redirected");
        });
    }

    @PostMapping("/{id}/declined")
    String declined(@PathVariable UUID id, @RequestParam Map<String, String> form, HttpServletRequest request) {
        return commands.run(request, "/incoming/" + id, Map.of("reasonCode", "declineReason"), command -> {
            referrals.end(id, LastWords.declined(form), command);
            return done("declined");
        });
    }

    /// Two commands of one press: accept, unless that was done before, then name the day.
    @PostMapping("/{id}/waiting")
    String putOnWaitingList(@PathVariable UUID id, @RequestParam Map<String, String> form, HttpServletRequest request) {
        return commands.run(request, "/incoming/" + id, command -> {
            var expectedOn = Typed.partialDate(form, "expectedOn");
            if (expectedOn == null) {
                throw new Unreadable("expectedOn", "Say by which day somebody will be free");
            }
            var next = UNDECIDED.contains(form.getOrDefault("state", ""))
                    ? command.then(
                            "waiting",
                            referrals
                                    .accept(id, new ReferralService.Acceptance(null), command)
                                    .version())
                    : command;
            referrals.putOnWaitingList(id, new ReferralService.WaitingListed(expectedOn), next);
            return done("waiting");
        });
    }

    /// The case that was just given to somebody; absent where nothing was.
    private static @Nullable UUID whoseContact(@Nullable String done) {
        try {
            return done == null ? null : UUID.fromString(done);
        } catch (IllegalArgumentException _) {
            return null;
        }
    }

    private static String done(String what) {
        return "/incoming?triaged=" + what;
    }
}
