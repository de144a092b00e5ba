package org.whatmatters.portal.sent;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.whatmatters.portal.page.Commands;
import org.whatmatters.portal.page.HowMany;
import org.whatmatters.portal.page.ListAddress;
import org.whatmatters.portal.page.OpenedToUs;
import org.whatmatters.portal.page.Part;
import org.whatmatters.portal.page.Parts;
import org.whatmatters.portal.page.Typed;
import org.whatmatters.portal.page.Words;
import org.whatmatters.portal.services.ListService;
import org.whatmatters.portal.services.PressingService;
import org.whatmatters.portal.services.RecordCopyService;
import org.whatmatters.portal.services.ReferralService;

/// "Referrals my team sent": as much of what became of them as the agency may know, what the team was asked, and taking
/// one back.
@Controller
class SentController {

    private static final List<String> REASONS = List.of("NEEDS_MET", "MOVED_AWAY", "DUPLICATE", "MISTAKEN", "OTHER");

    /// In the order in which they come.
    private static final List<String> PROGRESS =
            List.of("RECEIVED", "ACCEPTED", "IN_CONTACT", "NOT_TAKEN_UP", "CLOSED");

    private final ReferralService referrals;
    private final ListService lists;
    private final PressingService pressing;
    private final RecordCopyService copies;
    private final OpenedToUs opened;
    private final Commands commands;
    private final Words words;
    private final Parts parts;

    SentController(
            ReferralService referrals,
            ListService lists,
            PressingService pressing,
            RecordCopyService copies,
            OpenedToUs opened,
            Commands commands,
            Words words,
            Parts parts) {
        this.referrals = referrals;
        this.lists = lists;
        this.pressing = pressing;
        this.copies = copies;
        this.words = words;
        this.opened = opened;
        this.commands = commands;
        this.parts = parts;
    }

    @GetMapping("/sent")
    String sent(
            @RequestParam(defaultValue = "false") boolean asked,
            @RequestParam @Nullable String progress,
            @RequestParam @Nullable UUID search,
            @RequestParam @Nullable String after,
            Model model) {
        var toRing = parts.ask(pressing::toRing);
        var record = parts.ask(copies::count);
        var counts = parts.ask(lists::sentCounts);
        var typed = parts.ask(() -> search == null ? new ListService.Search(null) : lists.typed(search));
        var sent = lists.sent(asked, progress, search, after);
        var here = ListAddress.of("/sent")
                .with("asked", asked ? "true" : null)
                .with("progress", progress)
                .with("search", search);
        model.addAttribute("toRing", toRing.answer());
        model.addAttribute("record", record.answer());
        model.addAttribute("list", here);
        model.addAttribute("sent", sent);
        model.addAttribute("more", here.next(sent.next()));
        model.addAttribute("narrowed", !here.equals(ListAddress.of("/sent")));
        model.addAttribute("typed", typed.answer());
        addFilters(counts.answer(), here, model);
        return "sent/list";
    }

    private void addFilters(Part<ListService.SentCounts> counts, ListAddress here, Model model) {
        var counted = counts.value();
        model.addAttribute("counts", counts);
        if (counted == null) {
            return;
        }
        var unasked = here.with("asked", null);
        var filters = new ArrayList<ListAddress.Filter>();
        var howMany = new HowMany(counted.countedTo());
        filters.add(unasked.filter(
                        "All",
                        "progress",
                        null,
                        howMany.ofAll(counted.progress().values()))
                .at(here));
        filters.add(here.with("progress", null)
                .filter("Question to you", "asked", "true", howMany.of(counted.asked()))
                .at(here));
        PROGRESS.stream()
                .filter(counted.progress()::containsKey)
                .map(progress -> unasked.filter(
                                words.say(progress),
                                "progress",
                                progress,
                                howMany.of(counted.progress().getOrDefault(progress, 0L)))
                        .at(here))
                .forEach(filters::add);
        model.addAttribute("states", filters);
    }

    @GetMapping("/sent/{id}")
    String one(@PathVariable UUID id, Model model) {
        var record = parts.ask(copies::count);
        var referral = referrals.sent(id);
        model.addAttribute("record", record.answer());
        model.addAttribute("referral", referral);
        model.addAttribute("reasons", REASONS);
        opened.show(referral.personId(), model);
        return "sent/one";
    }

    @PostMapping("/sent/{id}/answer")
    String answer(@PathVariable UUID id, @RequestParam Map<String, String> form, HttpServletRequest request) {
        return commands.run(request, "/sent/" + id, command -> {
            referrals.answer(id, new ReferralService.GivenAnswer(Typed.text(form.get("answer"))), command);
            return "/sent/" + id + "?done=answered";
        });
    }

    @PostMapping("/sent/{id}/withdrawal")
    String withdraw(@PathVariable UUID id, @RequestParam Map<String, String> form, HttpServletRequest request) {
        return commands.run(request, "/sent/" + id, command -> {
            var because = new ReferralService.Because(Typed.text(form.get("reasonCode")), Typed.text(form.get("note")));
            referrals.withdraw(id, because, command);
            return "/sent/" + id + "?done=withdrawn";
        });
    }
}
