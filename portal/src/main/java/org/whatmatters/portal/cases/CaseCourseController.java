package org.whatmatters.portal.cases;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.whatmatters.portal.page.Commands;
import org.whatmatters.portal.page.LastWords;
import org.whatmatters.portal.page.Parts;
import org.whatmatters.portal.page.Typed;
import org.whatmatters.portal.page.Words;
import org.whatmatters.portal.services.CaseFile;
import org.whatmatters.portal.services.ReferralService;
import org.whatmatters.portal.services.ReferralService.Because;

/// How a case goes on: paused and resumed, ended, reopened, given back to the team that sent it.
@Controller
@RequestMapping("/cases/{id}")
class CaseCourseController {

    private static final List<String> PAUSES = List.of("IN_HOSPITAL", "AWAY", "ASKED_FOR_A_BREAK");
    private static final List<String> CLOSINGS =
            List.of("SUPPORT_GIVEN", "NEEDS_MET", "MOVED_AWAY", "COULD_NOT_CONTACT", "OTHER");
    private static final List<String> DECLINES = List.of(
            "NOT_NOW", "DOES_NOT_WANT", "NEEDS_MET", "DISTANCE", "COST", "ACCESSIBILITY", "DID_NOT_AGREE", "OTHER");
    private static final List<String> REOPENINGS =
            List.of("PERSON_ASKED", "OFFERED_AGAIN", "NEEDS_MORE_SUPPORT", "ENDED_BY_MISTAKE");

    private final CaseHead head;
    private final ReferralService referrals;
    private final Commands commands;
    private final Parts parts;
    private final Words words;

    CaseCourseController(CaseHead head, ReferralService referrals, Commands commands, Parts parts, Words words) {
        this.head = head;
        this.referrals = referrals;
        this.commands = commands;
        this.parts = parts;
        this.words = words;
    }

    @GetMapping("/pause")
    String pause(@PathVariable UUID id, Model model) {
        head.show(id, model);
        model.addAttribute("reasons", PAUSES);
        return "cases/pause";
    }

    @PostMapping("/pause")
    String pause(@PathVariable UUID id, @RequestParam Map<String, String> form, HttpServletRequest request) {
        return commands.run(request, "/cases/" + id + "/pause", command -> {
            var resumeOn = Typed.partialDate(form, "resumeOn");
            referrals.pause(id, new ReferralService.NewPause(Typed.text(form.get("reasonCode")), resumeOn), command);
            return "/cases/" + id;
        });
    }

    @PostMapping("/resumption")
    String resume(@PathVariable UUID id, HttpServletRequest request) {
        return commands.run(request, "/cases/" + id + "/pause", command -> {
            referrals.resume(id, command);
            return "/cases/" + id;
        });
    }

    @GetMapping("/end")
    String end(@PathVariable UUID id, Model model) {
        model.addAttribute("hopes", hopes(head.show(id, model)));
        model.addAttribute("colleagues", parts.ask(referrals::colleagues).answer());
        model.addAttribute("closings", CLOSINGS);
        model.addAttribute("declines", DECLINES);
        return "cases/end";
    }

    @PostMapping("/end")
    String close(@PathVariable UUID id, @RequestParam Map<String, String> form, HttpServletRequest request) {
        return commands.run(request, "/cases/" + id + "/end", Map.of("reasonCode", "closeReason"), command -> {
            var hopes = hopes(referrals.referral(id));
            referrals.end(id, LastWords.closed(form, hopes), command);
            return "/cases/" + id;
        });
    }

    @PostMapping("/declined")
    String declined(@PathVariable UUID id, @RequestParam Map<String, String> form, HttpServletRequest request) {
        return commands.run(request, "/cases/" + id + "/end", Map.of("reasonCode", "declineReason"), command -> {
            referrals.end(id, LastWords.declined(form), command);
            return "/cases/" + id;
        });
    }

    @GetMapping("/reopening")
    String reopen(@PathVariable UUID id, Model model) {
        head.show(id, model);
        model.addAttribute("reasons", REOPENINGS);
        return "cases/reopen";
    }

    @PostMapping("/reopening")
    String reopen(@PathVariable UUID id, @RequestParam Map<String, String> form, HttpServletRequest request) {
        return commands.run(request, "/cases/" + id + "/reopening", command -> {
            var because = new Because(Typed.text(form.get("reasonCode")), Typed.text(form.get("note")));
            referrals.reopen(id, because, command);
            return "/cases/" + id;
        });
    }

    @GetMapping("/withdrawal")
    String withdrawal(@PathVariable UUID id, Model model) {
        head.show(id, model);
        return "cases/withdrawal";
    }

    @PostMapping("/withdrawal")
    String answerWithdrawal(@PathVariable UUID id, @RequestParam Map<String, String> form, HttpServletRequest request) {
        return commands.run(request, "/cases/" + id + "/withdrawal", command -> {
            var agreed = Typed.yesOrNo(form.get("agreed"));
            referrals.answerWithdrawal(id, new ReferralService.WithdrawalAnswer(agreed), command);
            return "/cases/" + id;
        });
    }

    @GetMapping("/workers")
    String workers(@PathVariable UUID id, Model model) {
        head.show(id, model);
        model.addAttribute("workers", referrals.workers());
        return "cases/workers";
    }

    /// With nobody chosen, nobody shares it any more.
    @PostMapping("/workers")
    String share(@PathVariable UUID id, @RequestParam Map<String, String> form, HttpServletRequest request) {
        return commands.run(request, "/cases/" + id + "/workers", command -> {
            var worker = Typed.id("worker", form.get("worker"));
            referrals.share(id, new ReferralService.Assignment(worker), command);
            return "/cases/" + id;
        });
    }

    /// What the referral says could help, in words, so that each can be spoken of at the end.
    private List<String> hopes(CaseFile referral) {
        return referral.needs().stream().map(need -> words.say("need-" + need)).toList();
    }
}
