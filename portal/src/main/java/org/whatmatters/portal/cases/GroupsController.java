package org.whatmatters.portal.cases;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.whatmatters.portal.find.NothingSuitable;
import org.whatmatters.portal.find.Sought;
import org.whatmatters.portal.page.Commands;
import org.whatmatters.portal.page.Part;
import org.whatmatters.portal.page.Parts;
import org.whatmatters.portal.page.Typed;
import org.whatmatters.portal.services.DirectoryService;
import org.whatmatters.portal.services.GroupService;
import org.whatmatters.portal.services.PersonService.Person;
import org.whatmatters.portal.services.ReferralService;

/// Groups near the person, and asking the one that the person picked.
@Controller
@RequestMapping("/cases/{id}/groups")
class GroupsController {

    private static final int SHOWN = 10;

    private final CaseHead head;
    private final DirectoryService directory;
    private final ReferralService referrals;
    private final GroupService groups;
    private final GroupPhones groupPhones;
    private final NothingSuitable nothingSuitable;
    private final Commands commands;
    private final Parts parts;

    GroupsController(
            CaseHead head,
            DirectoryService directory,
            ReferralService referrals,
            GroupService groups,
            GroupPhones groupPhones,
            NothingSuitable nothingSuitable,
            Commands commands,
            Parts parts) {
        this.head = head;
        this.directory = directory;
        this.referrals = referrals;
        this.groups = groups;
        this.groupPhones = groupPhones;
        this.nothingSuitable = nothingSuitable;
        this.commands = commands;
        this.parts = parts;
    }

    @GetMapping
    String search(
            @PathVariable UUID id,
            @RequestParam @Nullable String q,
            @RequestParam @Nullable String need,
            @RequestParam @Nullable String postcode,
            Model model) {
        var referral = head.show(id, model);
        var sought = Sought.of(q, need, postcode == null ? home(model) : postcode, referral);
        sought.tell(model);
        if (sought.isAsked()) {
            var found = sought.ask(directory, SHOWN);
            model.addAttribute("found", found.services());
            model.addAttribute("within", found.within());
            model.addAttribute("kept", found.kept());
        }
        return "cases/groups";
    }

    private static @Nullable String home(Model model) {
        return model.getAttribute("person") instanceof Part<?> part && part.value() instanceof Person person
                ? person.postcode()
                : null;
    }

    /// Asked from the person's page, and sent without them: only the need and the district.
    @GetMapping("/nothing")
    String nothing(@PathVariable UUID id, Model model) {
        head.show(id, model);
        nothingSuitable.ask(home(model), model);
        return "cases/nothing";
    }

    @PostMapping("/nothing")
    String logNothing(@PathVariable UUID id, @RequestParam Map<String, String> form, HttpServletRequest request) {
        return commands.run(request, "/cases/" + id + "/groups/nothing", command -> {
            nothingSuitable.log(form, command);
            return "/cases/" + id + "/groups?done=nothing";
        });
    }

    @GetMapping("/{serviceId}")
    String confirm(@PathVariable UUID id, @PathVariable UUID serviceId, Model model) {
        head.show(id, model);
        var facts = parts.ask(() -> directory.facts(serviceId));
        model.addAttribute("service", directory.service(serviceId));
        model.addAttribute("facts", facts.answer().value());
        model.addAttribute("phone", groups.group(serviceId).isAskedByPhone() ? groupPhones.putDown(serviceId) : null);
        return "cases/offer";
    }

    @PostMapping("/{serviceId}")
    String offer(
            @PathVariable UUID id,
            @PathVariable UUID serviceId,
            @RequestParam @Nullable String need,
            @RequestParam(required = false) boolean byPhone,
            @RequestParam @Nullable String number,
            @RequestParam(required = false) boolean agreed,
            HttpServletRequest request) {
        var form = "/cases/" + id + "/groups/" + serviceId;
        return commands.run(request, form, Map.of("phone", "number"), command -> {
            var phone = byPhone ? groupPhones.id(serviceId, Typed.text(number), agreed, command) : null;
            referrals.offer(id, new ReferralService.NewOffer(serviceId, Typed.text(need), phone), command);
            return "/cases/" + id;
        });
    }
}
