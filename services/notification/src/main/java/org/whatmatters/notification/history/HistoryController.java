package org.whatmatters.notification.history;

import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.whatmatters.platform.web.Actor;
import org.whatmatters.platform.web.Audit;
import org.whatmatters.platform.web.MayUse;
import org.whatmatters.platform.web.NotFound;
import org.whatmatters.platform.web.Page;
import org.whatmatters.platform.web.PageRequest;
import org.whatmatters.platform.web.Role;

/// What was sent to a person, newest first.
@RestController
@RequestMapping("/api/v1/messages")
class HistoryController {

    private final JdbcHistory history;
    private final Audit audit;

    HistoryController(JdbcHistory history, Audit audit) {
        this.history = history;
        this.audit = audit;
    }

    /// For the workers of the person's host, and for 90 days after the work has ended.
    @GetMapping
    @MayUse(staff = {Role.LINK_WORKER, Role.HEALTH_COACH, Role.CARE_COORDINATOR, Role.TEAM_LEAD})
    Page<SentMessage> ofPerson(@RequestParam UUID personId, PageRequest page, Actor.Staff worker) {
        var ids = history.idsIfHosted(worker, personId);
        if (ids.isEmpty()) {
            throw new NotFound();
        }
        audit.granted(worker, "read messages", ids, "HOST");
        return Page.of(history.of(ids, page), page, SentMessage::id);
    }

    /// For the person. Why something was held is not shown: it may tell somebody who looks over their shoulder.
    @GetMapping("/mine")
    @MayUse(person = true)
    Page<SentMessage> mine(PageRequest page, Actor.Person person) {
        var ids = history.idsOfAccount(person.subject());
        audit.granted(person, "read messages", ids, "SELF");
        var messages = ids.isEmpty()
                ? List.<SentMessage>of()
                : history.of(ids, page).stream().map(SentMessage::forThePerson).toList();
        return Page.of(messages, page, SentMessage::id);
    }
}
