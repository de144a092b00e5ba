package org.whatmatters.portal.find;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.whatmatters.portal.page.Commands;

/// "Nothing suitable": says what was missing near a place, and about nobody.
@Controller
@RequestMapping("/find/nothing")
class NothingSuitableController {

    private final NothingSuitable nothingSuitable;
    private final Commands commands;

    NothingSuitableController(NothingSuitable nothingSuitable, Commands commands) {
        this.nothingSuitable = nothingSuitable;
        this.commands = commands;
    }

    @GetMapping
    String ask(@RequestParam @Nullable String place, Model model) {
        nothingSuitable.ask(place, model);
        return "find/nothing";
    }

    @PostMapping
    String log(@RequestParam Map<String, String> form, HttpServletRequest request) {
        return commands.run(request, "/find/nothing", command -> {
            nothingSuitable.log(form, command);
            return "/find?done=nothing";
        });
    }
}
