package org.whatmatters.person.proxy;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.whatmatters.person.circle.application.KeepCircle;
import org.whatmatters.person.identity.application.Identities;
import org.whatmatters.person.proxy.CapacityFinding.Decision;
import org.whatmatters.person.proxy.Proxy.Ending;
import org.whatmatters.person.proxy.Proxy.Why;
import org.whatmatters.person.record.PersonId;
import org.whatmatters.person.record.application.Authors;
import org.whatmatters.person.record.application.ReadRecord;
import org.whatmatters.platform.web.Actor;
import org.whatmatters.platform.web.FieldError;
import org.whatmatters.platform.web.IllegalState;
import org.whatmatters.platform.web.Invalid;

/// A worker puts down whether a person can decide something themselves.
@Service
class KeepCapacity {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final ReadRecord readRecord;
    private final Identities identities;
    private final CapacityFindings findings;
    private final Proxies proxies;
    private final KeepCircle keepCircle;
    private final Clock clock;

    KeepCapacity(
            ReadRecord readRecord,
            Identities identities,
            CapacityFindings findings,
            Proxies proxies,
            KeepCircle keepCircle,
            Clock clock) {
        this.readRecord = readRecord;
        this.identities = identities;
        this.findings = findings;
        this.proxies = proxies;
        this.keepCircle = keepCircle;
        this.clock = clock;
    }

    /// A finding as somebody sends it.
    record Found(
            Decision decision,
            CapacityFinding.Outcome outcome,
            String because,
            LocalDate foundOn,
            @Nullable LocalDate reviewOn) {}

    /// Who may decide for the person only while they cannot stops when they can.
    void keep(PersonId id, Found found, Actor.Staff worker) {
        var visible = readRecord.read(id, "put down capacity", worker);
        if (!visible.mayBeChanged()) {
            throw new IllegalState("ended", "change");
        }
        var person = identities.heldCanonical(visible.record().id());
        refuseWrong(found);
        findings.add(
                person,
                new CapacityFinding(
                        UuidCreator.getTimeOrderedEpoch(),
                        found.decision(),
                        found.outcome(),
                        found.because(),
                        found.foundOn(),
                        found.reviewOn(),
                        Authors.heardBy(worker),
                        clock.instant()));
        if (found.decision() == Decision.SHARING && !findings.sayTheyCannot(person, Decision.SHARING, today())) {
            endWhoDecidedForThem(person, worker);
        }
    }

    private void endWhoDecidedForThem(PersonId person, Actor.Staff worker) {
        proxies.of(person).stream()
                .filter(proxy -> proxy.kind().needsThatThePersonCannotDecide() && proxy.holds(today()))
                .forEach(proxy -> proxies.end(proxy, new Ending(clock.instant(), worker.name(), Why.CAN_DECIDE_AGAIN)));
        keepCircle.openingChanged(person);
    }

    private void refuseWrong(Found found) {
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
        if (!wrong.isEmpty()) {
            throw new Invalid(wrong);
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(LONDON));
    }
}
