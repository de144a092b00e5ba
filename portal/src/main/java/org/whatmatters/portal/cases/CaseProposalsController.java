package org.whatmatters.portal.cases;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.whatmatters.portal.page.Commands;
import org.whatmatters.portal.page.ContactFactsForm;
import org.whatmatters.portal.page.Typed;
import org.whatmatters.portal.services.PersonService;
import org.whatmatters.portal.services.PersonService.NewProposal;
import org.whatmatters.portal.services.PersonService.ProposalAnswer;
import org.whatmatters.portal.services.PersonService.Trace;
import org.whatmatters.portal.services.ReferralService;

/// What is proposed to change in a person's record, as a worker sees it, adds to it and puts down what the person said;
/// and whether the NHS number is traced.
@Controller
@RequestMapping("/cases/{id}")
class CaseProposalsController {

    private final CaseHead head;
    private final ReferralService referrals;
    private final PersonService people;
    private final Commands commands;

    CaseProposalsController(CaseHead head, ReferralService referrals, PersonService people, Commands commands) {
        this.head = head;
        this.referrals = referrals;
        this.people = people;
        this.commands = commands;
    }

    @GetMapping("/proposals")
    String all(@PathVariable UUID id, Model model) {
        var referral = head.show(id, model);
        model.addAttribute("proposals", people.proposals(referral.personId()));
        model.addAttribute("facts", PersonService.FACTS);
        return "cases/proposals";
    }

    @PostMapping("/proposals/{proposal}/answer")
    String answer(
            @PathVariable UUID id,
            @PathVariable UUID proposal,
            @RequestParam Map<String, String> form,
            HttpServletRequest request) {
        return commands.run(request, all(id), command -> {
            var answer = new ProposalAnswer(Typed.text(form.get("answer")), Typed.text(form.get("how")));
            people.answerProposal(referrals.referral(id).personId(), proposal, answer, command);
            return all(id) + "?done=answered";
        });
    }

    @GetMapping("/proposals/new/{fact}")
    String one(@PathVariable UUID id, @PathVariable String fact, Model model) {
        mustBeKnown(fact);
        head.showRecord(id, model);
        model.addAttribute("fact", fact);
        model.addAttribute("telecomKinds", PersonService.TELECOM_KINDS);
        model.addAttribute("addressUses", PersonService.ADDRESS_USES);
        return "cases/proposal-new";
    }

    @PostMapping("/proposals/new/{fact}")
    String propose(
            @PathVariable UUID id,
            @PathVariable String fact,
            @RequestParam MultiValueMap<String, String> form,
            HttpServletRequest request) {
        mustBeKnown(fact);
        return commands.run(request, all(id) + "/new/" + fact, ContactFactsForm.names(form), command -> {
            people.propose(referrals.referral(id).personId(), proposal(fact, form), command);
            return all(id) + "?done=proposed";
        });
    }

    private static NewProposal proposal(String fact, MultiValueMap<String, String> form) {
        var isHome = fact.equals("HOME");
        return new NewProposal(
                fact,
                Typed.text(form.getFirst("givenName")),
                Typed.text(form.getFirst("familyName")),
                Typed.partialDate(form.toSingleValueMap(), "birthDate"),
                fact.equals("TELECOMS") ? ContactFactsForm.telecoms(form) : null,
                isHome ? ContactFactsForm.addresses(form) : null,
                isHome ? form.containsKey("noFixedAbode") : null,
                fact.equals("GP_REGISTRATION")
                        ? ContactFactsForm.gpRegistration(form, Typed.text(form.getFirst("gpRegistration-odsCode")))
                        : null,
                Typed.text(form.getFirst("because")));
    }

    @GetMapping("/trace")
    String trace(@PathVariable UUID id, Model model) {
        head.showRecord(id, model);
        return "cases/trace";
    }

    @PostMapping("/trace")
    String trace(@PathVariable UUID id, @RequestParam Map<String, String> form, HttpServletRequest request) {
        return commands.run(request, "/cases/" + id + "/trace", command -> {
            var needed = !"NO".equals(form.get("needed"));
            people.trace(
                    referrals.referral(id).personId(), new Trace(needed, Typed.text(form.get("because"))), command);
            return "/cases/" + id;
        });
    }

    private static void mustBeKnown(String fact) {
        if (!PersonService.FACTS.contains(fact)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }

    private static String all(UUID id) {
        return "/cases/" + id + "/proposals";
    }
}
