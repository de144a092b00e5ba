package org.whatmatters.portal.organisations;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
import org.whatmatters.portal.page.Commands;
import org.whatmatters.portal.page.Typed;
import org.whatmatters.portal.services.AssuranceService;
import org.whatmatters.portal.services.OrganisationService;
import org.whatmatters.portal.services.OrganisationService.Host;
import org.whatmatters.portal.services.OrganisationService.NewDetails;

/// Brings a partner in, and keeps what is known of it. For the integrated care board.
@Controller
@RequestMapping("/organisations")
class OrganisationController {

    private static final Map<String, String> NAMES = Map.of(
            "host-capabilities", "capabilities",
            "host-practices", "practices",
            "host-networks", "networks",
            "host-defaultHost", "defaultHost",
            "host-postcodeSectors", "postcodeDistricts",
            "host-postcodeDistricts", "postcodeDistricts");

    /// A district, or part of one: no district begins with a digit.
    private static final Pattern POSTCODE_PLACE = Pattern.compile("[^,;\\s]+(\\s+[0-9][^,;\\s]*)?");

    private final OrganisationService organisations;
    private final AssuranceService assurance;
    private final Commands commands;

    OrganisationController(OrganisationService organisations, AssuranceService assurance, Commands commands) {
        this.organisations = organisations;
        this.assurance = assurance;
        this.commands = commands;
    }

    @ModelAttribute
    void choices(Model model) {
        model.addAttribute("kinds", OrganisationService.KINDS);
        model.addAttribute("tiers", OrganisationService.TIERS);
        model.addAttribute("capabilities", OrganisationService.CAPABILITIES);
        model.addAttribute("roles", OrganisationService.ROLES);
    }

    @GetMapping("/new")
    String blank(Model model) {
        model.addAttribute("partners", assurance.all());
        return "organisations/details";
    }

    /// The command's key becomes the partner's id: pressing twice brings in one.
    @PostMapping("/new")
    String bringIn(
            @RequestParam Map<String, String> form,
            @RequestParam(required = false) @Nullable List<String> capabilities,
            @RequestParam(required = false) @Nullable List<String> networks,
            @RequestParam(required = false) @Nullable List<String> roles,
            HttpServletRequest request) {
        return commands.run(request, "/organisations/new", NAMES, command -> {
            organisations.keep(command.key(), details(form, capabilities, networks, roles), command);
            return "/organisations/" + command.key() + "?done=new";
        });
    }

    @GetMapping("/{id}/details")
    String details(@PathVariable UUID id, Model model) {
        model.addAttribute("partners", assurance.all());
        model.addAttribute("details", organisations.of(id));
        return "organisations/details";
    }

    @PostMapping("/{id}/details")
    String keep(
            @PathVariable UUID id,
            @RequestParam Map<String, String> form,
            @RequestParam(required = false) @Nullable List<String> capabilities,
            @RequestParam(required = false) @Nullable List<String> networks,
            @RequestParam(required = false) @Nullable List<String> roles,
            HttpServletRequest request) {
        return commands.run(request, "/organisations/" + id + "/details", NAMES, command -> {
            organisations.keep(id, details(form, capabilities, networks, roles), command);
            return "/organisations/" + id + "?done=details";
        });
    }

    private static NewDetails details(
            Map<String, String> form,
            @Nullable List<String> capabilities,
            @Nullable List<String> networks,
            @Nullable List<String> roles) {
        return new NewDetails(
                Typed.text(form.get("alias")),
                Typed.text(form.get("name")),
                Typed.text(form.get("kind")),
                upper(form.get("odsCode")),
                upper(form.get("charityNumber")),
                Typed.text(form.get("parentId")),
                Typed.text(form.get("tier")),
                listed(form.get("domains"))
                        .map(one -> one.toLowerCase(Locale.ROOT))
                        .toList(),
                Typed.number("feedbackLevel", form.get("feedbackLevel")),
                host(form, capabilities, networks),
                roles == null ? List.of() : roles);
    }

    /// Who ticked nothing that a host does is none.
    private static @Nullable Host host(
            Map<String, String> form, @Nullable List<String> capabilities, @Nullable List<String> networks) {
        var places = POSTCODE_PLACE
                .matcher(Objects.requireNonNullElse(form.get("postcodeDistricts"), ""))
                .results()
                .map(found -> found.group().toUpperCase(Locale.ROOT).replaceAll("\\s+", " "))
                .collect(Collectors.partitioningBy(place -> place.contains(" ")));
        return capabilities == null
                ? null
                : new Host(
                        capabilities,
                        listed(form.get("practices"))
                                .map(one -> one.toUpperCase(Locale.ROOT))
                                .toList(),
                        networks == null ? List.of() : networks,
                        places.getOrDefault(true, List.of()),
                        places.getOrDefault(false, List.of()),
                        form.get("defaultHost") != null);
    }

    private static Stream<String> listed(@Nullable String typed) {
        return Arrays.stream(Objects.requireNonNullElse(typed, "").split("[,;\\s]+"))
                .filter(one -> !one.isEmpty());
    }

    private static @Nullable String upper(@Nullable String typed) {
        var text = Typed.text(typed);
        return text == null ? null : text.toUpperCase(Locale.ROOT).replace(" ", "");
    }
}
