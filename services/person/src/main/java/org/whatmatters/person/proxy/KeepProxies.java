package org.whatmatters.person.proxy;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
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
import org.whatmatters.person.record.How;
import org.whatmatters.person.record.PersonId;
import org.whatmatters.person.record.PersonRecord;
import org.whatmatters.person.record.VisibleRecord;
import org.whatmatters.person.record.application.Authors;
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
/// person, and the other services are told of it.
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

    /// The code is shown this once.
    record WithCode(UUID id, HelpCode code, Instant until) {}

    WithCode name(PersonId id, Naming naming, Actor actor) {
        var record = recordToChange(id, "name proxy", actor);
        var person = identities.heldCanonical(record.id());
        if (readRecord.isDead(person)) {
            throw new Conflict("died", "Nobody can be let in: two people have said that this person has died.");
        }
        var cannotDecide = findings.sayTheyCannot(person, Decision.SHARING, today());
        refuse(naming.faults(actor, record.details().birthDate(), cannotDecide, today()));
        var proxy = new Proxy(
                UuidCreator.getTimeOrderedEpoch(),
                1,
                person,
                naming.name(),
                naming.kind(),
                naming.authority(),
                naming.grant(),
                how(naming.how(), actor),
                Authors.heardBy(actor),
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
        refuse(Stream.of(Naming.faults(grant, proxy.kind(), today()), Naming.faults(how, actor))
                .flatMap(List::stream)
                .toList());
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
        refuse(Naming.faults(how, actor));
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
        proxies.end(before, new Ending(now, Authors.heardBy(actor).name(), Why.GIVEN_ANEW));
        proxies.add(new Proxy(
                UuidCreator.getTimeOrderedEpoch(),
                1,
                before.person(),
                before.name(),
                kind,
                authority,
                grant,
                how(how, actor),
                Authors.heardBy(actor),
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
        end(proxy, expected, why, Authors.heardBy(actor).name());
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
