package org.whatmatters.portal.me;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.whatmatters.portal.page.Commands;
import org.whatmatters.portal.page.Patience;
import org.whatmatters.portal.services.GivenResourceService;
import org.whatmatters.portal.services.GivenResourceService.NewGiven;

/// What somebody was given to read and watch, or keeps for themselves.
@Controller
@RequestMapping("/me/resources")
class OwnResourcesController {

    private static final String PAGE = "/me/resources";

    private final OwnRecord ownRecord;
    private final GivenResourceService given;
    private final Commands commands;
    private final Patience patience;

    OwnResourcesController(OwnRecord ownRecord, GivenResourceService given, Commands commands, Patience patience) {
        this.ownRecord = ownRecord;
        this.given = given;
        this.commands = commands;
        this.patience = patience;
    }

    @GetMapping
    String all(Model model) {
        return ownRecord
                .find()
                .map(own -> {
                    model.addAttribute(
                            "given",
                            patience.untilFound(() -> given.of(own.person().id())));
                    return "me/resources";
                })
                .orElse("me/none");
    }

    @PostMapping
    String keep(@RequestParam UUID resource, HttpServletRequest request) {
        return commands.run(request, PAGE, command -> {
            ownRecord
                    .find()
                    .ifPresent(own -> given.give(new NewGiven(own.person().id(), resource), command));
            return PAGE + "?done=kept";
        });
    }

    @PostMapping("/{givenId}/removal")
    String putAway(@PathVariable UUID givenId, HttpServletRequest request) {
        return commands.run(request, PAGE, command -> {
            given.takeBack(givenId, command);
            return PAGE + "?done=put-away";
        });
    }
}
