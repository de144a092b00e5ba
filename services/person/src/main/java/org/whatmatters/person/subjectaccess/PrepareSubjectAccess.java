package org.whatmatters.person.subjectaccess;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.whatmatters.person.subjectaccess.Holding.Decision;
import org.whatmatters.person.subjectaccess.Holding.Harm;
import org.whatmatters.platform.web.Actor;
import org.whatmatters.platform.web.Conflict;
import org.whatmatters.platform.web.ExpectedVersion;
import org.whatmatters.platform.web.Invalid;
import org.whatmatters.platform.web.NotFound;

/// An officer has a copy assembled and decides what is kept back; a clinician looks at records of health.
///
/// Why: docs/adr/0023-subject-access-is-ordered-assembled-and-released-by-two.md.
@Service
class PrepareSubjectAccess {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final SubjectAccessDesk desk;
    private final SubjectAccesses orders;
    private final Preparations preparations;
    private final AssembledHoldings holdings;
    private final OwnHoldings ownHoldings;
    private final OtherServices otherServices;
    private final Clock clock;

    PrepareSubjectAccess(
            SubjectAccessDesk desk,
            SubjectAccesses orders,
            Preparations preparations,
            AssembledHoldings holdings,
            OwnHoldings ownHoldings,
            OtherServices otherServices,
            Clock clock) {
        this.desk = desk;
        this.orders = orders;
        this.preparations = preparations;
        this.holdings = holdings;
        this.ownHoldings = ownHoldings;
        this.otherServices = otherServices;
        this.clock = clock;
    }

    /// It is checked again who asks, such as after a safe talk.
    void check(UUID id, ExpectedVersion expected, SafetyCheck.Made check, Actor.Staff officer) {
        desk.change(id, expected, "check subject access", officer, order -> {
            order.state().mustBeUnderWay("check");
            preparations.add(id, check.by(officer, clock.instant()));
            return order;
        });
    }

    void lengthen(UUID id, ExpectedVersion expected, String because, Actor.Staff officer) {
        desk.change(id, expected, "lengthen subject access", officer, order -> {
            order.state().mustBeUnderWay("lengthen");
            var lengthened = order.deadline().lengthened(because, LocalDate.ofInstant(clock.instant(), LONDON));
            return order.with(lengthened);
        });
    }

    /// Another officer has it in hand from now on. The services must hear of it before they answer.
    void takeOn(UUID id, ExpectedVersion expected, Actor.Staff officer) {
        desk.change(id, expected, "take on subject access", officer, order -> {
            order.state().mustBeUnderWay("take on");
            return order.with(By.of(officer));
        });
    }

    /// Asks every service. One that is silent leaves the order as it is, and all of it can be asked for again.
    ///
    /// @param authorization with which the officer came here
    void assemble(UUID id, ExpectedVersion expected, Actor.Staff officer, String authorization) {
        desk.change(id, expected, "assemble subject access", officer, order -> {
            if (!order.officer().subject().equals(officer.subject())) {
                throw new Conflict("not-in-your-hands", "Somebody else has this in hand. Take it on first.");
            }
            order.state().assembled(true);
            var ids = orders.idsOf(order.person());
            var now = clock.instant();
            holdings.replace(id, ownHoldings.on(ids));
            preparations.tried(id, OwnHoldings.SERVICE, now, true);
            otherServices.ask(id, ids, authorization).forEach((service, held) -> {
                held.ifPresent(answer -> holdings.replace(id, answer));
                preparations.tried(id, service, now, held.isPresent());
            });
            return order.with(
                    order.state().assembled(SubjectAccessDesk.everyServiceAnswered(preparations.partsOf(id))));
        });
    }

    void decide(
            UUID id,
            UUID entry,
            ExpectedVersion expected,
            Decision decision,
            List<String> words,
            @Nullable String because,
            Actor.Staff officer) {
        desk.change(id, expected, "decide about subject access", officer, order -> {
            order.state().mustBeOpenToDecisions();
            var holding = holdings.find(id, entry).orElseThrow(NotFound::new);
            if (words.stream().anyMatch(word -> !Redaction.finds(word, holding.lines()))) {
                throw Invalid.field("/words", "NOT_IN_IT", "Copy the words exactly as they stand in it, one a line.");
            }
            holdings.decide(holding, decision, words, because, By.of(officer), clock.instant());
            return order;
        });
    }

    void approve(
            UUID id,
            UUID organisation,
            ExpectedVersion expected,
            String saidBy,
            @Nullable String note,
            Actor.Staff officer) {
        desk.change(id, expected, "note approval of subject access", officer, order -> {
            order.state().mustBeOpenToDecisions();
            if (!Hindrance.controllers(order, holdings.of(id)).contains(organisation)) {
                throw new NotFound();
            }
            preparations.approve(id, organisation, saidBy, note, By.of(officer), clock.instant());
            return order;
        });
    }

    /// A clinician says whether reading it would do serious harm.
    void judge(UUID id, UUID entry, ExpectedVersion expected, Harm.Word word, String because, Actor.Staff clinician) {
        desk.change(id, expected, "judge harm in subject access", clinician, order -> {
            order.state().mustBeOpenToDecisions();
            var holding = holdings.find(id, entry).filter(Holding::health).orElseThrow(NotFound::new);
            holdings.judge(holding, new Harm(word, because, By.of(clinician), clock.instant()));
            return order;
        });
    }
}
