package org.whatmatters.person.subjectaccess;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.whatmatters.person.circle.application.KeepCircle;
import org.whatmatters.person.fence.PersonErrand;
import org.whatmatters.person.identity.application.Identities;
import org.whatmatters.person.sought.Sought;
import org.whatmatters.person.sought.WhoIsMeant;
import org.whatmatters.person.subjectaccess.Holding.Decision;
import org.whatmatters.person.subjectaccess.Holding.Harm;
import org.whatmatters.person.subjectaccess.OrderState.Ordered;
import org.whatmatters.person.subjectaccess.OrderState.Released;
import org.whatmatters.person.subjectaccess.SubjectAccesses.Approval;
import org.whatmatters.person.subjectaccess.SubjectAccesses.Part;
import org.whatmatters.person.subjectaccess.SubjectAccesses.Seen;
import org.whatmatters.platform.web.Actor;
import org.whatmatters.platform.web.Audit;
import org.whatmatters.platform.web.Conflict;
import org.whatmatters.platform.web.ExpectedVersion;
import org.whatmatters.platform.web.IllegalState;
import org.whatmatters.platform.web.Invalid;
import org.whatmatters.platform.web.NotFound;
import org.whatmatters.platform.web.Role;

/// An officer of the board orders a copy of all that is held on one person, has it assembled, decides what is kept
/// back,
/// and proposes it; another one lets it go out.
///
/// Why: docs/adr/0023-subject-access-is-ordered-assembled-and-released-by-two.md.
@Service
class KeepSubjectAccess {

    static final String OFFICER = "IG_OFFICER";

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    /// The services answer no longer than the law gives at most, and a month for what was late.
    private static final int MONTHS_TO_ASK = 4;

    private final WhoIsMeant whoIsMeant;
    private final SubjectAccesses orders;
    private final AssembledHoldings holdings;
    private final OwnHoldings ownHoldings;
    private final OtherServices otherServices;
    private final Identities identities;
    private final KeepCircle keepCircle;
    private final Audit audit;
    private final Clock clock;
    private final boolean clinicianLooks;

    KeepSubjectAccess(
            WhoIsMeant whoIsMeant,
            SubjectAccesses orders,
            AssembledHoldings holdings,
            OwnHoldings ownHoldings,
            OtherServices otherServices,
            Identities identities,
            KeepCircle keepCircle,
            Audit audit,
            Clock clock,
            @Value("${whatmatters.subject-access.clinician-looks}") boolean clinicianLooks) {
        this.whoIsMeant = whoIsMeant;
        this.orders = orders;
        this.holdings = holdings;
        this.ownHoldings = ownHoldings;
        this.otherServices = otherServices;
        this.identities = identities;
        this.keepCircle = keepCircle;
        this.audit = audit;
        this.clock = clock;
        this.clinicianLooks = clinicianLooks;
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

    /// What the officer knows of who asks.
    ///
    /// @param representative absent where it is the person
    record Asked(
            Sought sought, LocalDate receivedOn, @Nullable String representative, SafetyCheckMade check) {}

    /// A check without who made it and when.
    record SafetyCheckMade(
            SafetyCheck.IdentityHow identityHow,
            boolean spokenAlone,
            SafetyCheck.MadeToAsk madeToAsk,
            @Nullable String note) {

        SafetyCheck by(Actor.Staff officer, Instant at) {
            return new SafetyCheck(identityHow, spokenAlone, madeToAsk, note, By.of(officer), at);
        }
    }

    UUID order(Asked asked, Actor.Staff officer) {
        if (!orders.isBoard(officer.organisationId())) {
            throw new NotFound();
        }
        var now = clock.instant();
        var today = LocalDate.ofInstant(now, LONDON);
        if (asked.receivedOn().isAfter(today) || asked.receivedOn().isBefore(today.minusYears(1))) {
            throw Invalid.field("/receivedOn", "DATE_OUT_OF_RANGE", "Give the day it came in, within the last year.");
        }
        var person = identities.heldCanonical(whoIsMeant
                .find(asked.sought(), officer.subject(), PersonErrand.COPY_FOR_PERSON)
                .orElseThrow(() -> Invalid.field(
                        asked.sought().nhsNumber() == null ? "/familyName" : "/nhsNumber",
                        "NOBODY_KNOWN",
                        "Nobody here is certainly this person.")));
        if (orders.hasOneUnderWay(person)) {
            throw new Conflict("ordered-already", "A copy for this person is under way already.");
        }
        var order = new SubjectAccess(
                UuidCreator.getTimeOrderedEpoch(),
                1,
                person,
                Deadline.of(asked.receivedOn()),
                asked.representative(),
                clinicianLooks,
                officer.organisationId(),
                By.of(officer),
                now,
                By.of(officer),
                now.atZone(LONDON).plusMonths(MONTHS_TO_ASK).toInstant(),
                new Ordered(),
                null);
        orders.add(order);
        orders.add(order.id(), asked.check().by(officer, now));
        audit.granted(officer, "order subject access", List.of(person.value()), OFFICER);
        keepCircle.openingChanged(person);
        return order.id();
    }

    Opened read(UUID id, Actor.Staff officer) {
        var opened = open(id, officer);
        audited("read subject access", opened.seen(), officer);
        return opened;
    }

    /// It is checked again who asks, such as after a safe talk.
    void check(UUID id, ExpectedVersion expected, SafetyCheckMade check, Actor.Staff officer) {
        change(id, expected, "check subject access", officer, order -> {
            order.state().mustBeUnderWay("check");
            orders.add(id, check.by(officer, clock.instant()));
            return order;
        });
    }

    void lengthen(UUID id, ExpectedVersion expected, String because, Actor.Staff officer) {
        change(id, expected, "lengthen subject access", officer, order -> {
            order.state().mustBeUnderWay("lengthen");
            var lengthened = order.deadline().lengthened(because, LocalDate.ofInstant(clock.instant(), LONDON));
            return order.with(lengthened);
        });
    }

    /// Another officer has it in hand from now on. The services must hear of it before they answer.
    void takeOn(UUID id, ExpectedVersion expected, Actor.Staff officer) {
        change(id, expected, "take on subject access", officer, order -> {
            order.state().mustBeUnderWay("take on");
            return order.with(By.of(officer));
        });
    }

    /// Asks every service. One that is silent leaves the order as it is, and all of it can be asked for again.
    ///
    /// @param authorization with which the officer came here
    void assemble(UUID id, ExpectedVersion expected, Actor.Staff officer, String authorization) {
        change(id, expected, "assemble subject access", officer, order -> {
            if (!order.officer().subject().equals(officer.subject())) {
                throw new Conflict("not-in-your-hands", "Somebody else has this in hand. Take it on first.");
            }
            order.state().assembled(true);
            var ids = orders.idsOf(order.person());
            var now = clock.instant();
            holdings.replace(id, ownHoldings.on(ids));
            orders.tried(id, OwnHoldings.SERVICE, now, true);
            otherServices.ask(id, ids, authorization).forEach((service, held) -> {
                held.ifPresent(answer -> holdings.replace(id, answer));
                orders.tried(id, service, now, held.isPresent());
            });
            return order.with(order.state().assembled(everyServiceAnswered(orders.partsOf(id))));
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
        change(id, expected, "decide about subject access", officer, order -> {
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
        change(id, expected, "note approval of subject access", officer, order -> {
            order.state().mustBeOpenToDecisions();
            if (!Hindrance.controllers(order, holdings.of(id)).contains(organisation)) {
                throw new NotFound();
            }
            orders.approve(id, organisation, saidBy, note, By.of(officer), clock.instant());
            return order;
        });
    }

    void propose(UUID id, ExpectedVersion expected, Actor.Staff officer) {
        change(id, expected, "propose subject access", officer, order -> {
            var proposed = order.state().proposed(By.of(officer), clock.instant());
            mustBeFree(order);
            return order.with(proposed);
        });
    }

    void sendBack(UUID id, ExpectedVersion expected, Actor.Staff officer) {
        change(
                id,
                expected,
                "send back subject access",
                officer,
                order -> order.with(order.state().sentBack()));
    }

    void release(UUID id, ExpectedVersion expected, Actor.Staff officer) {
        change(id, expected, "release subject access", officer, order -> {
            var released = order.state().released(By.of(officer), clock.instant());
            mustBeFree(order);
            return order.with(released);
        });
    }

    void close(UUID id, ExpectedVersion expected, String because, Actor.Staff officer) {
        change(
                id,
                expected,
                "close subject access",
                officer,
                order -> order.with(order.state().closed(By.of(officer), clock.instant(), because)));
    }

    /// What goes out, for one of the two who let it go.
    CopyForPerson fetch(UUID id, Actor.Staff officer) {
        var seen = orders.find(id, officer).orElseThrow(NotFound::new);
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
        audited("fetch subject access", seen, officer);
        return CopyForPerson.of(
                order, seen.personName(), released, all, orders.namesOf(controllersAndBoard(order, all)));
    }

    /// A clinician says whether reading it would do serious harm.
    void judge(UUID id, UUID entry, ExpectedVersion expected, Harm.Word word, String because, Actor.Staff clinician) {
        change(id, expected, "judge harm in subject access", clinician, order -> {
            order.state().mustBeOpenToDecisions();
            var holding = holdings.find(id, entry).filter(Holding::health).orElseThrow(NotFound::new);
            holdings.judge(holding, new Harm(word, because, By.of(clinician), clock.instant()));
            return order;
        });
    }

    private void mustBeFree(SubjectAccess order) {
        var hindrances = hindrances(
                order, orders.checksOf(order.id()), orders.partsOf(order.id()), holdings.of(order.id()), agreed(order));
        if (!hindrances.isEmpty()) {
            throw new Conflict(
                    "not-free-to-go-out", "Something still keeps this from going out. The order says what it is.");
        }
    }

    private Opened open(UUID id, Actor.Staff officer) {
        var seen = orders.find(id, officer).orElseThrow(NotFound::new);
        var order = seen.order();
        var checks = orders.checksOf(id);
        var parts = orders.partsOf(id);
        var all = holdings.of(id);
        return new Opened(
                seen,
                checks,
                parts,
                all,
                Hindrance.controllers(order, all),
                orders.approvalsOf(id),
                hindrances(order, checks, parts, all, agreed(order)));
    }

    private Set<UUID> agreed(SubjectAccess order) {
        return orders.approvalsOf(order.id()).stream()
                .map(Approval::organisationId)
                .collect(Collectors.toSet());
    }

    private static List<Hindrance> hindrances(
            SubjectAccess order, List<SafetyCheck> checks, List<Part> parts, List<Holding> all, Set<UUID> agreed) {
        return Hindrance.of(order, checks.getLast(), everyServiceAnswered(parts), all, agreed);
    }

    private static boolean everyServiceAnswered(List<Part> parts) {
        return parts.stream()
                .filter(part -> part.answeredAt() != null)
                .map(Part::service)
                .collect(Collectors.toSet())
                .containsAll(OtherServices.NAMES);
    }

    private static List<UUID> controllersAndBoard(SubjectAccess order, List<Holding> all) {
        var named = new ArrayList<>(Hindrance.controllers(order, all));
        named.add(order.board());
        return named;
    }

    private void change(
            UUID id, ExpectedVersion expected, String action, Actor.Staff worker, UnaryOperator<SubjectAccess> change) {
        var seen = orders.find(id, worker).orElseThrow(NotFound::new);
        var person = identities.heldCanonical(seen.order().person());
        expected.mustBe(seen.order().version());
        orders.save(change.apply(seen.order()));
        audited(action, seen, worker);
        keepCircle.openingChanged(person);
    }

    private void audited(String action, Seen seen, Actor.Staff worker) {
        var basis = worker.has(Role.IG_OFFICER) ? OFFICER : "CLINICIAN";
        audit.granted(worker, action, List.of(seen.order().person().value()), basis);
    }
}
