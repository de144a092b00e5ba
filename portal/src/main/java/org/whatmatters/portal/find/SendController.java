package org.whatmatters.portal.find;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.whatmatters.portal.page.Commands;
import org.whatmatters.portal.page.Typed;
import org.whatmatters.portal.services.Command;
import org.whatmatters.portal.services.NumberService;
import org.whatmatters.portal.services.SignpostService;
import org.whatmatters.portal.services.SignpostService.Signpost;
import org.whatmatters.portal.services.SignpostService.Ticked;

/// Prints or texts what was ticked. A number that is typed goes to the notification service and nowhere else.
@Controller
@RequestMapping("/find/send")
class SendController {

    private static final String FORM = "/find/send";

    private final SignpostService signposts;
    private final NumberService numbers;
    private final Published published;
    private final Commands commands;

    SendController(SignpostService signposts, NumberService numbers, Published published, Commands commands) {
        this.signposts = signposts;
        this.numbers = numbers;
        this.published = published;
        this.commands = commands;
    }

    @PostMapping(params = "way=PRINT")
    String print(
            @RequestParam List<UUID> service,
            @RequestParam @Nullable String q,
            @RequestParam @Nullable String need,
            @RequestParam @Nullable String postcode,
            HttpServletRequest request) {
        return commands.run(request, FORM, Map.of("services", "service"), command -> {
            var ticked = service.stream().map(id -> new Ticked(id, null)).toList();
            signposts.give(
                    new Signpost(ticked, "PRINT", Typed.text(need), Typed.text(q), Typed.text(postcode), null, false),
                    command);
            return "/find/list?" + service.stream().map(id -> "service=" + id).collect(Collectors.joining("&"));
        });
    }

    @PostMapping(params = "way=TEXT")
    String text(
            @RequestParam List<UUID> service,
            @RequestParam @Nullable String q,
            @RequestParam @Nullable String need,
            @RequestParam @Nullable String postcode,
            @RequestParam Map<String, String> form,
            HttpServletRequest request) {
        return commands.run(request, FORM, Map.of("services", "service"), command -> {
            var number = keep(form, command.then("number", null));
            signposts.give(
                    new Signpost(
                            withPhones(service),
                            "TEXT",
                            Typed.text(need),
                            Typed.text(q),
                            Typed.text(postcode),
                            number,
                            "true".equals(form.get("followUp"))),
                    command);
            return "/find/sent";
        });
    }

    private UUID keep(Map<String, String> form, Command command) {
        var typed = new NumberService.Typed(
                Typed.text(form.get("number")), "true".equals(form.get("saidSafe")), Typed.text(form.get("language")));
        return numbers.keep(typed, command).id();
    }

    /// What the directory publishes; a part of it that is silent costs the number of that service, not the text.
    private List<Ticked> withPhones(List<UUID> services) {
        var found = published.of(services).stream()
                .map(part -> part.value())
                .filter(one -> one != null && one.phone() != null)
                .collect(Collectors.toMap(one -> one.id(), one -> String.valueOf(one.phone()), (one, _) -> one));
        return services.stream().map(id -> new Ticked(id, found.get(id))).toList();
    }
}
