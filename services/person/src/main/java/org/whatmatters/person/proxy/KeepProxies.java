package org.whatmatters.person.proxy;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.whatmatters.person.circle.application.Circles;
import org.whatmatters.person.circle.application.KeepCircle;
import org.whatmatters.person.circle.application.Proofs;
import org.whatmatters.person.identity.application.Identities;
import org.whatmatters.person.proxy.CapacityFinding.Decision;
import org.whatmatters.person.proxy.Proxy.AtSixteen;
import org.whatmatters.person.proxy.Proxy.Claim;
import org.whatmatters.person.proxy.Proxy.Ending;
import org.whatmatters.person.proxy.Proxy.Grant;
import org.whatmatters.person.proxy.Proxy.State;
import org.whatmatters.person.proxy.Proxy.Why;
import org.whatmatters.person.record.HeardBy;
import org.whatmatters.person.record.How;
import org.whatmatters.person.record.PersonId;
import org.whatmatters.person.record.PersonRecord;
import org.whatmatters.person.record.VisibleRecord;
import org.whatmatters.person.record.application.ReadRecord;
import org.whatmatters.platform.web.Actor;
import org.whatmatters.platform.web.Audit;
import org.whatmatters.platform.web.Conflict;
import org.whatmatters.platform.web.ExpectedVersion;
import org.whatmatters.platform.web.FieldError;
import org.whatmatters.platform.web.IllegalState;
import org.whatmatters.platform.web.Invalid;
import org.whatmatters.platform.web.NotFound;

/// The person says who may help them, or a worker puts it down for them. Each step changes who stands around the
/// person,
/// and the other services are told of it.
@Service
class KeepProxies {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final ReadRecord readRecord;
    private final Identities identities;
    private final Circles circles;
    private final Proxies proxies;
    private final CapacityFindings findings;
    private final Proofs proofs;
    private final KeepCircle keepCircle;
    private final Audit audit;
    private final Clock clock;

    KeepProxies(
            ReadRecord readRecord,
            Identities identities,
            Circles circles,
            Proxies proxies,
            CapacityFindings findings,
            Proofs proofs,
            KeepCircle keepCircle,
            Audit audit,
            Clock clock) {
        this.readRecord = readRecord;
        this.identities = identities;
        this.circles = circles;
        this.proxies = proxies;
        this.findings = findings;
        this.proofs = proofs;
        this.keepCircle = keepCircle;
        this.audit = audit;
        this.clock = clock;
    }

    /// Who is to help, as somebody sends it.
    ///
    /// @param how absent on the person's own page
    record Naming(
            String name,
            Kind kind,
            @Nullable String authority,
            Grant grant,
            boolean looksAfter,
            @Nullable How how) {}

    /// The code is shown this once.
    record WithCode(UUID id, HelpCode code, Instant until) {}

    WithCode name(PersonId id, Naming naming, Actor actor) {
        var record = recordToChange(id, "name proxy", actor);
        var person = identities.heldCanonical(record.id());
        refuse(wrong(naming, record, actor));
        var proxy = new Proxy(
                UuidCreator.getTimeOrderedEpoch(),
                1,
                person,
                naming.name(),
                naming.kind(),
                naming.authority(),
                naming.grant(),
                how(naming.how(), actor),
                heardBy(actor),
                clock.instant(),
                naming.looksAfter(),
                null,
                null,
                null,
                null);
        proxies.add(proxy);
        return giveCode(proxy);
    }

    /// Another code, where the one before is lost or too old. It serves no more.
    WithCode giveNewCode(PersonId id, UUID proxyId, ExpectedVersion expected, Actor actor) {
        return giveCode(held(State.NAMED, id, proxyId, expected, "make a new code for", actor)
                .proxy());
    }

    private WithCode giveCode(Proxy proxy) {
        var code = HelpCode.random();
        var until = clock.instant().plus(HelpCode.VALID_FOR);
        proxies.giveCode(proxy, code, until);
        return new WithCode(proxy.id(), code, until);
    }

    /// Whoever got the code from the person signs in with it. It lets them see nothing yet.
    ///
    /// @param looksAfter whether they say that they look after the person
    /// @param authorization the `Authorization` header of their own request
    void claim(String typed, boolean looksAfter, Actor.Person helper, String authorization) {
        var now = clock.instant();
        var proxy = HelpCode.parse(typed)
                .flatMap(code -> proxies.findByCode(code, now))
                .filter(known -> known.state(today()) == State.NAMED)
                .orElseThrow(() -> Invalid.field(
                        "/code", "UNKNOWN_CODE", "We do not know this code. Check it, or ask for a new one."));
        var person = identities.heldCanonical(proxy.person());
        if (circles.personOf(helper.subject()).filter(person::equals).isPresent()) {
            throw Invalid.field("/code", "OWN_CODE", "This code is for somebody else: give it to who is to help you.");
        }
        var helpsAlready = proxies.of(person).stream()
                .filter(one -> one.holds(today()))
                .anyMatch(one -> one.claim() != null && one.claim().subject().equals(helper.subject()));
        if (helpsAlready) {
            throw new Conflict("helps-already", "You have signed in to help them already.");
        }
        var name = proofs.of(authorization).name();
        if (name == null) {
            throw new Conflict(
                    "name-not-proven", "We do not know your name. Sign in with NHS login and prove who you are.");
        }
        proxies.claim(proxy, new Claim(helper.subject(), name, looksAfter, now));
        audit.granted(helper, "claim proxy", List.of(person.value()), "PROXY");
    }

    /// It is the right one: from now on they are let in.
    void confirm(PersonId id, UUID proxyId, ExpectedVersion expected, Actor actor) {
        var proxy = held(State.CLAIMED, id, proxyId, expected, "confirm", actor).proxy();
        proxies.confirm(proxy, clock.instant());
        keepCircle.openingChanged(proxy.person());
    }

    /// What they may do from now on, and how long.
    void give(PersonId id, UUID proxyId, Grant grant, @Nullable How how, ExpectedVersion expected, Actor actor) {
        var proxy = held(State.ACTIVE, id, proxyId, expected, "change", actor).proxy();
        var wrong = wrong(grant, proxy.kind());
        wrong.addAll(wrong(how, actor));
        refuse(wrong);
        giveAnew(proxy, proxy.kind(), proxy.authority(), grant, how, proxy.atSixteen(), actor);
    }

    /// What becomes of a parent's right is decided before the child turns sixteen, by the child's own word.
    void decideAtSixteen(
            PersonId id, UUID proxyId, AtSixteen decided, @Nullable How how, ExpectedVersion expected, Actor actor) {
        var held = held(State.ACTIVE, id, proxyId, expected, "decide about", actor);
        var proxy = held.proxy();
        if (proxy.kind() != Kind.PARENT) {
            throw new IllegalState("not a parent's right", "decide about");
        }
        refuse(wrong(how, actor));
        var born = held.record().details().birthDate();
        if (born == null) {
            throw new Conflict("birth-date-unknown", "Put down the date of birth first.");
        }
        var birthday = born.turnsForCertain(Kind.AGE_OF_OWN_WORD);
        var grant = proxy.grant();
        switch (decided) {
            case ENDS -> {
                var last = earlier(grant.until(), latest(today(), birthday.minusDays(1)));
                giveAnew(proxy, Kind.PARENT, proxy.authority(), until(grant, last), how, decided, actor);
            }
            case GOES_ON -> giveAnew(proxy, Kind.HELPER, null, grant, how, decided, actor);
        }
    }

    private void giveAnew(
            Proxy before,
            Kind kind,
            @Nullable String authority,
            Grant grant,
            @Nullable How how,
            @Nullable AtSixteen atSixteen,
            Actor actor) {
        var now = clock.instant();
        proxies.end(before, new Ending(now, heardBy(actor).name(), Why.GIVEN_ANEW));
        proxies.add(new Proxy(
                UuidCreator.getTimeOrderedEpoch(),
                1,
                before.person(),
                before.name(),
                kind,
                authority,
                grant,
                how(how, actor),
                heardBy(actor),
                now,
                before.looksAfter(),
                before.claim(),
                now,
                null,
                atSixteen));
        keepCircle.openingChanged(before.person());
    }

    /// They help no more, at once.
    void end(PersonId id, UUID proxyId, ExpectedVersion expected, Actor actor) {
        var person = identities.heldCanonical(
                toChange(id, "end proxy", actor).record().id());
        var proxy = proxies.find(person, proxyId).orElseThrow(NotFound::new);
        var why = switch (actor) {
            case Actor.Person _ -> Why.BY_THE_PERSON;
            case Actor.Staff _ -> Why.BY_A_WORKER;
        };
        end(proxy, expected, why, heardBy(actor).name());
    }

    /// Whoever helps does so no more.
    void stepDown(UUID proxyId, ExpectedVersion expected, Actor.Person helper) {
        var helped = proxies.helpedBy(helper.subject()).stream()
                .filter(one -> one.proxy().id().equals(proxyId))
                .findFirst()
                .orElseThrow(NotFound::new);
        var person = identities.heldCanonical(helped.proxy().person());
        var proxy = proxies.find(person, proxyId).orElseThrow(NotFound::new);
        end(
                proxy,
                expected,
                Why.BY_THEMSELVES,
                Objects.requireNonNull(proxy.claim()).name());
        audit.granted(helper, "end proxy", List.of(person.value()), "PROXY");
    }

    private void end(Proxy proxy, ExpectedVersion expected, Why why, String by) {
        if (!proxy.holds(today())) {
            throw new IllegalState(proxy.state(today()).name(), "end");
        }
        expected.mustBe(proxy.version());
        proxies.end(proxy, new Ending(clock.instant(), by, why));
        keepCircle.openingChanged(proxy.person());
    }

    /// A finding as somebody sends it.
    record Found(
            Decision decision,
            CapacityFinding.Outcome outcome,
            String because,
            LocalDate foundOn,
            @Nullable LocalDate reviewOn) {}

    /// Puts down whether the person can decide something. Who may decide for them only while they cannot stops when
    /// they
    /// can.
    void keep(PersonId id, Found found, Actor.Staff worker) {
        var person = identities.heldCanonical(
                toChange(id, "put down capacity", worker).record().id());
        refuse(wrong(found));
        findings.add(
                person,
                new CapacityFinding(
                        UuidCreator.getTimeOrderedEpoch(),
                        found.decision(),
                        found.outcome(),
                        found.because(),
                        found.foundOn(),
                        found.reviewOn(),
                        heardBy(worker),
                        clock.instant()));
        var cannot = findings.last(person, Decision.SHARING).filter(last -> last.saysTheyCannot(today()));
        if (found.decision() == Decision.SHARING && cannot.isEmpty()) {
            proxies.of(person).stream()
                    .filter(proxy -> proxy.kind().needsThatThePersonCannotDecide() && proxy.holds(today()))
                    .forEach(proxy ->
                            proxies.end(proxy, new Ending(clock.instant(), worker.name(), Why.CAN_DECIDE_AGAIN)));
            keepCircle.openingChanged(person);
        }
    }

    private record Held(PersonRecord record, Proxy proxy) {}

    /// The proxy of a record that may be changed, where it is in a state and as the actor saw it.
    private Held held(State state, PersonId id, UUID proxyId, ExpectedVersion expected, String action, Actor actor) {
        var record = recordToChange(id, action + " proxy", actor);
        var person = identities.heldCanonical(record.id());
        var proxy = proxies.find(person, proxyId).orElseThrow(NotFound::new);
        var stands = proxy.state(today());
        if (stands != state) {
            throw new IllegalState(stands.name(), action);
        }
        expected.mustBe(proxy.version());
        return new Held(record, proxy);
    }

    private VisibleRecord toChange(PersonId id, String action, Actor actor) {
        var visible = readRecord.read(id, action, actor);
        if (!visible.mayBeChanged()) {
            throw new IllegalState("ended", "change");
        }
        return visible;
    }

    /// As [#toChange], where somebody may be let in by it.
    private PersonRecord recordToChange(PersonId id, String action, Actor actor) {
        var visible = toChange(id, action, actor);
        if (visible.isRestricted()) {
            throw new Conflict("restricted", "Nobody can be let in while this record is hidden.");
        }
        return visible.record();
    }

    private List<FieldError> wrong(Naming naming, PersonRecord record, Actor actor) {
        var wrong = wrong(naming.grant(), naming.kind());
        var kind = naming.kind();
        if (actor instanceof Actor.Person && kind != Kind.HELPER) {
            wrong.add(new FieldError(
                    "/kind",
                    "NOT_FOR_THE_PERSON",
                    "Ask your worker to put this down: somebody has to see the papers."));
        } else if (kind.needsAuthority() != (naming.authority() != null)) {
            wrong.add(new FieldError(
                    "/authority",
                    "CONDITIONAL_FIELD_MUST_BE_SET",
                    "Say what you have seen that gives them the right, and nothing where the person just wants it."));
        }
        var born = record.details().birthDate();
        if (kind == Kind.PARENT
                && born != null
                && !born.turnsForCertain(Kind.AGE_OF_OWN_WORD).isAfter(today())) {
            wrong.add(
                    new FieldError("/kind", "TOO_OLD_FOR_A_PARENT", "From 16 on a young person says who helps them."));
        }
        var canDecide = findings.last(record.id(), Decision.SHARING)
                .filter(last -> last.saysTheyCannot(today()))
                .isEmpty();
        if (kind.needsThatThePersonCannotDecide() && canDecide) {
            wrong.add(new FieldError(
                    "/kind",
                    "FINDING_NEEDED",
                    "This right holds only while they cannot decide who sees what. Put down first why they cannot, or"
                            + " ask them."));
        }
        wrong.addAll(wrong(naming.how(), actor));
        return wrong;
    }

    private List<FieldError> wrong(Grant grant, Kind kind) {
        var wrong = new ArrayList<FieldError>();
        if (!kind.mayBeGiven(grant.headings())) {
            wrong.add(new FieldError("/headings", "NOT_FOR_THIS_KIND", "They have no right to read this."));
        }
        if (!kind.mayDo(grant.scopes())) {
            wrong.add(new FieldError("/scopes", "NOT_FOR_THIS_KIND", "They have no right to do this."));
        } else if (grant.writesWhatItDoesNotSee()) {
            wrong.add(new FieldError(
                    "/scopes", "NEEDS_ALL_OF_ABOUT_ME", "Who writes About Me with somebody has to see all of it."));
        }
        if (!grant.until().isAfter(today()) || grant.until().isAfter(today().plusMonths(kind.longest()))) {
            wrong.add(new FieldError(
                    "/until",
                    "DATE_OUT_OF_RANGE",
                    "Give a day after today and at most %d months from now.".formatted(kind.longest())));
        }
        return wrong;
    }

    private static List<FieldError> wrong(@Nullable How how, Actor actor) {
        return switch (actor) {
            case Actor.Staff _
            when how == null || how == How.OWN_PAGE ->
                List.of(new FieldError("/how", "REQUIRED", "Say how you were told."));
            case Actor.Person _
            when how != null ->
                List.of(new FieldError("/how", "NOT_FOR_THE_PERSON", "On your own page nobody else says it."));
            case Actor.Staff _, Actor.Person _ -> List.of();
        };
    }

    private List<FieldError> wrong(Found found) {
        var wrong = new ArrayList<FieldError>();
        if (found.foundOn().isAfter(today())) {
            wrong.add(new FieldError("/foundOn", "DATE_IN_THE_FUTURE", "Give the day on which you asked."));
        }
        var cannot = found.outcome() == CapacityFinding.Outcome.CANNOT_DECIDE;
        var reviewOn = found.reviewOn();
        if (cannot != (reviewOn != null)) {
            wrong.add(new FieldError(
                    "/reviewOn",
                    "CONDITIONAL_FIELD_MUST_BE_SET",
                    "Say when somebody who cannot decide this is asked again, and only then."));
        } else if (reviewOn != null
                && (!reviewOn.isAfter(today()) || reviewOn.isAfter(today().plusMonths(CapacityFinding.LONGEST)))) {
            wrong.add(new FieldError("/reviewOn", "DATE_OUT_OF_RANGE", "Give a day within a year from now."));
        }
        return wrong;
    }

    private static void refuse(List<FieldError> wrong) {
        if (!wrong.isEmpty()) {
            throw new Invalid(wrong);
        }
    }

    private static How how(@Nullable How how, Actor actor) {
        return switch (actor) {
            case Actor.Staff _ -> Objects.requireNonNull(how);
            case Actor.Person _ -> How.OWN_PAGE;
        };
    }

    private static HeardBy heardBy(Actor actor) {
        return switch (actor) {
            case Actor.Staff staff -> new HeardBy(staff.subject(), staff.name(), staff.organisationId());
            case Actor.Person person -> HeardBy.thePerson(person.subject());
        };
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(LONDON));
    }

    private static Grant until(Grant grant, LocalDate last) {
        return new Grant(grant.headings(), grant.scopes(), last);
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
