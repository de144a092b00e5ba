package org.whatmatters.portal.imports;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.whatmatters.portal.page.Commands;
import org.whatmatters.portal.page.ListAddress;
import org.whatmatters.portal.page.Typed;
import org.whatmatters.portal.page.Words;
import org.whatmatters.portal.services.Command;
import org.whatmatters.portal.services.WithheldService;
import org.whatmatters.portal.services.WithheldService.Showing;

/// "Left out of listings": numbers and addresses that seem to be one person's, until an editor says why everybody may
/// read them. None of them stands in an address of ours.
@Controller
@RequestMapping(WithheldController.PATH)
class WithheldController {

    static final String PATH = "/imports/withheld";
    private static final int SHOWN = 50;

    private final WithheldService withheld;
    private final Words words;
    private final Commands commands;

    WithheldController(WithheldService withheld, Words words, Commands commands) {
        this.withheld = withheld;
        this.words = words;
        this.commands = commands;
    }

    @GetMapping
    String list(
            @RequestParam(defaultValue = "WAITING") String state,
            @RequestParam @Nullable String source,
            @RequestParam @Nullable UUID after,
            Model model) {
        var chosen = WithheldService.STATES.contains(state) ? state : WithheldService.STATES.getFirst();
        var named = Typed.text(source);
        var here = address(named).with("state", chosen);
        var details = withheld.list(chosen, named, after, SHOWN);
        model.addAttribute(
                "filters",
                WithheldService.STATES.stream()
                        .map(one -> here.filter(words.say("withheld-" + one), "state", one, null))
                        .toList());
        model.addAttribute("source", named);
        model.addAttribute("details", details.items());
        model.addAttribute("more", here.next(details.next()));
        return "imports/withheld";
    }

    @GetMapping("/{id}")
    String one(@PathVariable UUID id, Model model) {
        var detail = withheld.one(id);
        model.addAttribute("detail", detail);
        model.addAttribute("back", address(detail.source()).href());
        return "imports/withheld-one";
    }

    @PostMapping("/{id}/showing")
    String show(
            @PathVariable UUID id,
            @RequestParam @Nullable String source,
            @RequestParam @Nullable String because,
            HttpServletRequest request) {
        return decide(
                id, source, "shown", request, command -> withheld.show(id, new Showing(Typed.text(because)), command));
    }

    @PostMapping("/{id}/leaving-out")
    String leaveOut(@PathVariable UUID id, @RequestParam @Nullable String source, HttpServletRequest request) {
        return decide(id, source, "left-out", request, command -> withheld.leaveOut(id, command));
    }

    private interface Word {
        void give(Command command);
    }

    private String decide(UUID id, @Nullable String source, String done, HttpServletRequest request, Word word) {
        return commands.run(request, PATH + "/" + id, command -> {
            word.give(command);
            return address(Typed.text(source)).with("done", done).href();
        });
    }

    private static ListAddress address(@Nullable String source) {
        return ListAddress.of(PATH).with("source", source);
    }
}
