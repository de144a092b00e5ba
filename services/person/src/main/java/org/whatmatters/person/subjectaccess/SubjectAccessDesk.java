package org.whatmatters.person.subjectaccess;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.whatmatters.person.circle.application.KeepCircle;
import org.whatmatters.person.identity.application.Identities;
import org.whatmatters.person.record.PersonId;
import org.whatmatters.person.subjectaccess.Preparations.Approval;
import org.whatmatters.person.subjectaccess.Preparations.Part;
import org.whatmatters.person.subjectaccess.SubjectAccesses.Seen;
import org.whatmatters.platform.web.Actor;
import org.whatmatters.platform.web.Audit;
import org.whatmatters.platform.web.Conflict;
import org.whatmatters.platform.web.ExpectedVersion;
import org.whatmatters.platform.web.NotFound;
import org.whatmatters.platform.web.Role;

/// The one way to an order: it is opened only for whoever may see it, and each change of it is the next version,
/// written down, and told to the services.
@Component
class SubjectAccessDesk {

    static final String OFFICER = "IG_OFFICER";
    static final String CLINICIAN = "CLINICIAN";

    private final SubjectAccesses orders;
    private final Preparations preparations;
    private final AssembledHoldings holdings;
    private final Identities identities;
    private final KeepCircle keepCircle;
    private final Audit audit;

    SubjectAccessDesk(
            SubjectAccesses orders,
            Preparations preparations,
            AssembledHoldings holdings,
            Identities identities,
            KeepCircle keepCircle,
            Audit audit) {
        this.orders = orders;
        this.preparations = preparations;
        this.holdings = holdings;
        this.identities = identities;
        this.keepCircle = keepCircle;
        this.audit = audit;
    }

    /// An order with all that is needed to go on with it.
    ///
    /// @param controllers organisations beside the board that answer for some of it
    record Opened(
            Seen seen,
            List<SafetyCheck> checks,
            List<Part> parts,
            List<Holding> holdings,
            List<UUID> controllers,
            List<Approval> approvals,
            List<Hindrance> hindrances) {}

    Seen find(UUID id, Actor.Staff worker) {
        return orders.find(id, worker).orElseThrow(NotFound::new);
    }

    Opened read(UUID id, Actor.Staff officer) {
        var opened = open(id, officer);
        audited("read subject access", opened.seen().order().person(), officer);
        return opened;
    }

    /// Keeps what was changed, if nobody else has changed the order since the worker read it.
    void change(
            UUID id, ExpectedVersion expected, String action, Actor.Staff worker, UnaryOperator<SubjectAccess> change) {
        var seen = find(id, worker);
        var person = identities.heldCanonical(seen.order().person());
        expected.mustBe(seen.order().version());
        orders.save(change.apply(seen.order()));
        audited(action, person, worker);
        keepCircle.openingChanged(person);
    }

    void audited(String action, PersonId person, Actor.Staff worker) {
        var basis = worker.has(Role.IG_OFFICER) ? OFFICER : CLINICIAN;
        audit.granted(worker, action, List.of(person.value()), basis);
    }

    /// @throws Conflict while something keeps the copy from going out
    void mustBeFree(SubjectAccess order) {
        var hindrances = hindrances(
                order,
                preparations.checksOf(order.id()),
                preparations.partsOf(order.id()),
                holdings.of(order.id()),
                agreed(order));
        if (!hindrances.isEmpty()) {
            throw new Conflict(
                    "not-free-to-go-out", "Something still keeps this from going out. The order says what it is.");
        }
    }

    private Opened open(UUID id, Actor.Staff officer) {
        var seen = find(id, officer);
        var order = seen.order();
        var checks = preparations.checksOf(id);
        var parts = preparations.partsOf(id);
        var all = holdings.of(id);
        return new Opened(
                seen,
                checks,
                parts,
                all,
                Hindrance.controllers(order, all),
                preparations.approvalsOf(id),
                hindrances(order, checks, parts, all, agreed(order)));
    }

    private Set<UUID> agreed(SubjectAccess order) {
        return preparations.approvalsOf(order.id()).stream()
                .map(Approval::organisationId)
                .collect(Collectors.toSet());
    }

    private static List<Hindrance> hindrances(
            SubjectAccess order, List<SafetyCheck> checks, List<Part> parts, List<Holding> all, Set<UUID> agreed) {
        return Hindrance.of(order, checks.getLast(), everyServiceAnswered(parts), all, agreed);
    }

    static boolean everyServiceAnswered(List<Part> parts) {
        return parts.stream()
                .filter(part -> part.answeredAt() != null)
                .map(Part::service)
                .collect(Collectors.toSet())
                .containsAll(OtherServices.NAMES);
    }
}
