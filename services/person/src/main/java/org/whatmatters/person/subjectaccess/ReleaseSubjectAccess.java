package org.whatmatters.person.subjectaccess;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.whatmatters.person.subjectaccess.OrderState.Released;
import org.whatmatters.platform.web.Actor;
import org.whatmatters.platform.web.Conflict;
import org.whatmatters.platform.web.ExpectedVersion;
import org.whatmatters.platform.web.IllegalState;

/// An officer of the board proposes that a copy goes out, another one lets it go, and the two fetch it.
///
/// Why: docs/adr/0023-subject-access-is-ordered-assembled-and-released-by-two.md.
@Service
class ReleaseSubjectAccess {

    private final SubjectAccessDesk desk;
    private final AssembledHoldings holdings;
    private final Preparations preparations;
    private final Clock clock;

    ReleaseSubjectAccess(SubjectAccessDesk desk, AssembledHoldings holdings, Preparations preparations, Clock clock) {
        this.desk = desk;
        this.holdings = holdings;
        this.preparations = preparations;
        this.clock = clock;
    }

    void propose(UUID id, ExpectedVersion expected, Actor.Staff officer) {
        desk.change(id, expected, "propose subject access", officer, order -> {
            var proposed = order.state().proposed(By.of(officer), clock.instant());
            desk.mustBeFree(order);
            return order.with(proposed);
        });
    }

    void sendBack(UUID id, ExpectedVersion expected, Actor.Staff officer) {
        desk.change(
                id,
                expected,
                "send back subject access",
                officer,
                order -> order.with(order.state().sentBack()));
    }

    void release(UUID id, ExpectedVersion expected, Actor.Staff officer) {
        desk.change(id, expected, "release subject access", officer, order -> {
            var released = order.state().released(By.of(officer), clock.instant());
            desk.mustBeFree(order);
            return order.with(released);
        });
    }

    void close(UUID id, ExpectedVersion expected, String because, Actor.Staff officer) {
        desk.change(
                id,
                expected,
                "close subject access",
                officer,
                order -> order.with(order.state().closed(By.of(officer), clock.instant(), because)));
    }

    /// What goes out, for one of the two who let it go.
    CopyForPerson fetch(UUID id, Actor.Staff officer) {
        var seen = desk.find(id, officer);
        var order = seen.order();
        if (!(order.state() instanceof Released released)) {
            throw new IllegalState(order.state().word(), "fetch");
        }
        if (!Set.of(released.by().subject(), released.proposed().by().subject()).contains(officer.subject())) {
            throw new Conflict("not-yours-to-fetch", "Only the two who released this can fetch it.");
        }
        if (order.emptiedAt() != null || clock.instant().isAfter(released.until())) {
            throw new IllegalState("deleted", "fetch");
        }
        var all = holdings.of(id);
        desk.audited("fetch subject access", order.person(), officer);
        return CopyForPerson.of(
                order, seen.personName(), released, all, preparations.namesOf(controllersAndBoard(order, all)));
    }

    private static List<UUID> controllersAndBoard(SubjectAccess order, List<Holding> all) {
        var named = new ArrayList<>(Hindrance.controllers(order, all));
        named.add(order.board());
        return named;
    }
}
