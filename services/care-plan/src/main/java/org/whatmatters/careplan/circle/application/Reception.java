package org.whatmatters.careplan.circle.application;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.whatmatters.careplan.circle.Author;
import org.whatmatters.careplan.circle.Opened;
import org.whatmatters.careplan.circle.Reader;
import org.whatmatters.platform.circle.AccessFreshness;
import org.whatmatters.platform.web.Actor;
import org.whatmatters.platform.web.Audit;
import org.whatmatters.platform.web.Conflict;
import org.whatmatters.platform.web.NotFound;

/// The one door to a person's pages: a look that is granted is audited; a page that may not be seen is not there.
@Component
public class Reception {

    private final Audit audit;
    private final AccessFreshness freshness;
    private final Clock clock;

    Reception(Audit audit, AccessFreshness freshness, Clock clock) {
        this.audit = audit;
        this.freshness = freshness;
        this.clock = clock;
    }

    public Reader reader(Actor actor) {
        var who = switch (actor) {
            case Actor.Staff staff -> new Author.SaidTo(staff.subject(), staff.name(), staff.organisationId());
            case Actor.Person person -> new Author.ThePerson(person.subject());
        };
        return new Reader(who, clock.instant(), freshness.isGiven());
    }

    /// Lets somebody in the circle see what was found, and writes down that they saw it.
    ///
    /// @param action in the API's words, for the audit
    public <T> T admit(Actor actor, String action, Optional<Opened<T>> found) {
        var opened = found.orElseThrow(NotFound::new);
        var standing = opened.standing();
        audit.granted(
                actor,
                action,
                Set.of(standing.person().value()),
                standing.basis().name());
        return opened.page();
    }

    /// As [#admit], for somebody who is going to write.
    public <T> T admitToWrite(Actor actor, String action, Optional<Opened<T>> found) {
        var page = admit(actor, action, found);
        // Not 404: they may read it.
        if (found.isPresent() && !found.get().standing().mayWrite()) {
            throw switch (found.get().standing().basis()) {
                case HOST, SELF ->
                    new Conflict(
                            "relationship-ended",
                            "Your organisation's work with this person has ended. You can read this but not change it.");
                case PROXY -> new Conflict("read-only", "You may read this for them, not change it.");
                case AGREEMENT, DISCLOSURE, BREAK_GLASS ->
                    new Conflict(
                            "read-only",
                            "You may read this, not change it: your organisation does not work with them.");
            };
        }
        return page;
    }
}
