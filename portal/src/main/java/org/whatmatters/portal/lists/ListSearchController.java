package org.whatmatters.portal.lists;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.whatmatters.portal.page.Commands;
import org.whatmatters.portal.page.ListAddress;
import org.whatmatters.portal.page.Typed;
import org.whatmatters.portal.page.Unreadable;
import org.whatmatters.portal.services.ListService;
import org.whatmatters.portal.services.ListService.Search;

/// Looks for somebody in one of the lists. What was typed goes in the form and no further: the list is opened with the
/// id of it.
@Controller
class ListSearchController {

    private final ListService lists;
    private final Commands commands;

    ListSearchController(ListService lists, Commands commands) {
        this.lists = lists;
        this.commands = commands;
    }

    /// Each by its whole address: `/incoming/{id}` would take what is less than that.
    @PostMapping({"/incoming/search", "/caseload/search", "/sent/search", "/offers/search"})
    String search(
            @RequestParam @Nullable String typed,
            @RequestParam @Nullable String mine,
            @RequestParam @Nullable String state,
            HttpServletRequest request) {
        var address = ListAddress.of(request.getRequestURI().replaceFirst("/search$", ""));
        return commands.run(request, address.href(), command -> {
            var text = Typed.text(typed);
            if (text == null) {
                throw new Unreadable("typed", "Type a name or a reference");
            }
            var search = lists.search(new Search(text), command).id();
            return address.with("mine", mine)
                    .with("state", state)
                    .with("search", search)
                    .href();
        });
    }
}
