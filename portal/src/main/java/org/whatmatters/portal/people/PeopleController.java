package org.whatmatters.portal.people;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.SessionAttribute;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.whatmatters.portal.page.Commands;
import org.whatmatters.portal.page.OwnAgreement;
import org.whatmatters.portal.page.Typed;
import org.whatmatters.portal.page.WhoseOrganisation;
import org.whatmatters.portal.services.Command;
import org.whatmatters.portal.services.MemberService;
import org.whatmatters.portal.services.MemberService.Member;
import org.whatmatters.portal.signin.SessionKeys;
import org.whatmatters.portal.signin.Visitor;

/// "Our people": who speaks for the organisation, and what they may do for it. The board comes to the people of every
/// partner.
@Controller
@RequestMapping({PeopleController.OWN, "/organisations/{organisation}/people"})
class PeopleController {

    static final String OWN = "/organisation/people";

    private final MemberService members;
    private final OwnAgreement ownAgreement;
    private final Commands commands;

    PeopleController(MemberService members, OwnAgreement ownAgreement, Commands commands) {
        this.members = members;
        this.ownAgreement = ownAgreement;
        this.commands = commands;
    }

    /// The organisation whose page this is: the visitor's own, unless the board names another.
    @ModelAttribute("organisation")
    UUID organisation(
            @PathVariable(name = "organisation", required = false) @Nullable UUID named,
            @SessionAttribute(name = SessionKeys.VISITOR, required = false) @Nullable Visitor visitor) {
        return WhoseOrganisation.of(visitor, named);
    }

    /// Where this list is.
    @ModelAttribute("list")
    String list(@PathVariable(name = "organisation", required = false) @Nullable UUID named) {
        return named == null ? OWN : "/organisations/" + named + "/people";
    }

    @GetMapping
    String list(
            @ModelAttribute("organisation") UUID organisation,
            @SessionAttribute(SessionKeys.VISITOR) Visitor visitor,
            @RequestParam @Nullable String after,
            Model model) {
        var own = ownAgreement.of(visitor);
        var page = members.members(organisation, after);
        model.addAttribute("members", page);
        model.addAttribute("own", own.answer());
        model.addAttribute(
                "byName",
                page.items().stream().sorted(Comparator.comparing(Member::name)).toList());
        return "people/list";
    }

    @GetMapping("/invite")
    String invitation(@ModelAttribute("organisation") UUID organisation, Model model) {
        model.addAttribute("roles", members.roles(organisation));
        return "people/invite";
    }

    @PostMapping("/invite")
    String invite(
            @ModelAttribute("organisation") UUID organisation,
            @ModelAttribute("list") String list,
            @RequestParam Map<String, String> form,
            @RequestParam(required = false) @Nullable List<String> roles,
            HttpServletRequest request) {
        return commands.run(request, list + "/invite", command -> {
            var invitation = new MemberService.Invitation(
                    Typed.text(form.get("givenName")),
                    Typed.text(form.get("familyName")),
                    Typed.text(form.get("email")),
                    chosen(roles));
            return list + "/"
                    + members.invite(organisation, invitation, command).subject() + "?done=invited";
        });
    }

    @GetMapping("/{subject}")
    String one(@ModelAttribute("organisation") UUID organisation, @PathVariable UUID subject, Model model) {
        var member = members.member(organisation, subject);
        model.addAttribute("member", member);
        model.addAttribute(
                "roles",
                Stream.concat(members.roles(organisation).stream(), member.roles().stream())
                        .distinct()
                        .toList());
        return "people/one";
    }

    @PostMapping("/{subject}/roles")
    String changeRoles(
            @ModelAttribute("organisation") UUID organisation,
            @ModelAttribute("list") String list,
            @PathVariable UUID subject,
            @RequestParam(required = false) @Nullable List<String> roles,
            HttpServletRequest request) {
        return commands.run(request, list + "/" + subject, command -> {
            members.changeRoles(organisation, subject, new MemberService.Roles(chosen(roles)), command);
            return list + "/" + subject + "?done=roles";
        });
    }

    /// Shown once, on the page that follows. Each press makes another password, so each is a command of its own.
    @PostMapping("/{subject}/first-password")
    String givePassword(
            @ModelAttribute("organisation") UUID organisation,
            @ModelAttribute("list") String list,
            @PathVariable UUID subject,
            HttpServletRequest request,
            RedirectAttributes next) {
        return commands.run(request, list + "/" + subject, _ -> {
            var password = FirstPassword.draw();
            members.givePassword(
                    organisation, subject, new MemberService.Password(password), new Command(UUID.randomUUID(), null));
            next.addFlashAttribute("firstPassword", password);
            return list + "/" + subject;
        });
    }

    @GetMapping("/{subject}/remove")
    String removal(@ModelAttribute("organisation") UUID organisation, @PathVariable UUID subject, Model model) {
        model.addAttribute("member", members.member(organisation, subject));
        return "people/remove";
    }

    @PostMapping("/{subject}/remove")
    String remove(
            @ModelAttribute("organisation") UUID organisation,
            @ModelAttribute("list") String list,
            @PathVariable UUID subject,
            HttpServletRequest request) {
        return commands.run(request, list + "/" + subject + "/remove", command -> {
            members.remove(organisation, subject, command);
            return list + "?done=removed";
        });
    }

    private static List<String> chosen(@Nullable List<String> ticked) {
        return ticked == null ? List.of() : ticked;
    }
}
