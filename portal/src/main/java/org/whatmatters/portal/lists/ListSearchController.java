package org.whatmatters.portal.lists;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
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

    /// What any of the lists is narrowed by.
    private static final List<String> NARROWED_BY =
            List.of("mine", "state", "worker", "support", "due", "agencyType", "asked", "progress");

    private final ListService lists;
    private final Commands commands;

    ListSearchController(ListService lists, Commands commands) {
        this.lists = lists;
        this.commands = commands;
    }

    /// Each by its whole address: `/incoming/{id}` would take what is less than that.
    @PostMapping({"/incoming/search", "/caseload/search", "/sent/search", "/offers/search"})
    String search(@RequestParam Map<String, String> form, HttpServletRequest request) {
        var address = narrowed(ListAddress.of(request.getRequestURI().replaceFirst("/search$", "")), form);
        return commands.run(request, address.href(), command -> {
            var text = Typed.text(form.get("typed"));
            if (text == null) {
                throw new Unreadable("typed", "Type a name or a reference");
            }
            var search = lists.search(new Search(text), command).id();
            return address.with("search", search).href();
        });
    }

    /// The list as it stood when somebody was looked for in it.
    private static ListAddress narrowed(ListAddress list, Map<String, String> form) {
        var address = list;
        for (var name : NARROWED_BY) {
            address = address.with(name, form.get(name));
        }
        return address;
    }
}
