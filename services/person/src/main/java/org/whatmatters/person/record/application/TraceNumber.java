package org.whatmatters.person.record.application;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.whatmatters.person.fence.PersonErrand;
import org.whatmatters.person.record.Author;
import org.whatmatters.person.record.ContactFact;
import org.whatmatters.person.record.Details;
import org.whatmatters.person.record.NhsNumber;
import org.whatmatters.person.record.NhsNumberStatus;
import org.whatmatters.person.record.PersonId;
import org.whatmatters.person.record.PersonRecord;
import org.whatmatters.person.record.Proposal;
import org.whatmatters.person.record.VisibleRecord;
import org.whatmatters.person.record.application.Tracing.Answer.DoesNotFit;
import org.whatmatters.person.record.application.Tracing.Answer.Found;
import org.whatmatters.person.record.application.Tracing.Answer.InProgress;
import org.whatmatters.person.record.application.Tracing.Answer.NobodyOrSeveral;
import org.whatmatters.platform.fence.Fence;
import org.whatmatters.platform.fence.ServiceTransaction;
import org.whatmatters.platform.web.Actor;
import org.whatmatters.platform.web.Conflict;
import org.whatmatters.platform.web.ExpectedVersion;
import org.whatmatters.platform.web.IllegalState;

/// Asks the national service whose a number is, or for the number of somebody who has none here. What it says of the
/// person beside the number is proposed to them and never written over what they said.
@Service
public class TraceNumber {

    private static final Logger LOG = LoggerFactory.getLogger(TraceNumber.class);

    /// As many a round: what is left waits for the next.
    private static final int MOST_A_ROUND = 200;

    private static final Duration POSTPONED_FOR = Duration.ofHours(1);
    private static final Duration IN_PROGRESS_FOR = Duration.ofDays(1);

    private final RecordDesk desk;
    private final People people;
    private final NhsNumbers numbers;
    private final Proposals proposals;
    private final Doubts doubts;
    private final ProfileAnnouncements profiles;
    private final ObjectProvider<Tracing> tracing;
    private final ServiceTransaction transaction;
    private final Fence fence;
    private final Clock clock;

    TraceNumber(
            RecordDesk desk,
            People people,
            NhsNumbers numbers,
            Proposals proposals,
            Doubts doubts,
            ProfileAnnouncements profiles,
            ObjectProvider<Tracing> tracing,
            PlatformTransactionManager transactions,
            Fence fence,
            Clock clock) {
        this.desk = desk;
        this.people = people;
        this.numbers = numbers;
        this.proposals = proposals;
        this.doubts = doubts;
        this.profiles = profiles;
        this.tracing = tracing;
        this.transaction = new ServiceTransaction(transactions);
        this.fence = fence;
        this.clock = clock;
    }

    /// A worker does not want to wait for the next round.
    ///
    /// @throws Conflict when too little is known of the person
    public VisibleRecord trace(PersonId id, ExpectedVersion expected, String because, Actor.Staff worker) {
        var visible = desk.openToChange(id, expected, worker);
        var record = visible.record();
        if (!hasEnough(record.details())) {
            throw new Conflict(
                    "not-enough-to-trace",
                    "A trace takes the NHS number and the birth date, or both names and the whole birth date.");
        }
        var asked = "%s asked for a trace: %s".formatted(worker.name(), because);
        return visible.with(trace(record, shortened(asked), clock.instant()));
    }

    /// For somebody who has no number and needs none, such as a visitor from abroad.
    public VisibleRecord needsNone(PersonId id, ExpectedVersion expected, String because, Actor.Staff worker) {
        var visible = desk.openToChange(id, expected, worker);
        var record = visible.record();
        if (record.details().nhsNumber() != null) {
            throw new IllegalState("number-present", "say that none is needed");
        }
        var change = record.withNumberStatus(
                        NhsNumberStatus.NOT_PRESENT_AND_NOT_REQUIRED, Authors.of(worker), clock.instant())
                .because(because);
        return visible.with(keep(record, change));
    }

    /// Traces whoever waits for it, one after another, until nobody does or the service does not answer.
    public void traceWaiting() {
        traceWaiting(clock.instant());
    }

    void traceWaiting(Instant now) {
        for (var traced = 0; traced < MOST_A_ROUND; traced++) {
            var status = transaction.execute(_ -> traceNext(now));
            if (status.isEmpty()) {
                return;
            }
            if (status.get() == NhsNumberStatus.TRACE_POSTPONED) {
                LOG.warn("national service not asked any further this round: it does not answer");
                return;
            }
        }
    }

    private Optional<NhsNumberStatus> traceNext(Instant now) {
        return numbers.nextToTrace(now)
                .flatMap(people::look)
                .map(record -> trace(record, null, now).numberStatus());
    }

    private static boolean hasEnough(Details details) {
        var name = details.name();
        return details.nhsNumber() != null
                ? details.birthDate() != null
                : name.given() != null && name.family() != null && details.hasWholeBirthDate();
    }

    private PersonRecord trace(PersonRecord record, @Nullable String because, Instant now) {
        return fence.asTheServiceFor(PersonErrand.TRACE_NUMBER, () -> asked(record, because, now));
    }

    private PersonRecord asked(PersonRecord record, @Nullable String because, Instant now) {
        var change = traced(record, now);
        var kept = keep(record, because == null ? change : change.because(because));
        numbers.traceAgain(record.id(), whenAgain(kept.numberStatus(), now));
        return kept;
    }

    private PersonRecord.Change traced(PersonRecord record, Instant now) {
        try {
            return switch (ask(record.details())) {
                case Found(var number, var known) -> found(record, number, known, now);
                case NobodyOrSeveral _ -> withStatus(record, NhsNumberStatus.NO_OR_SEVERAL_MATCHES, now);
                case DoesNotFit _ -> withStatus(record, NhsNumberStatus.NEEDS_TO_BE_RESOLVED, now);
                case InProgress _ -> withStatus(record, NhsNumberStatus.IN_PROGRESS, now);
            };
        } catch (Tracing.Away _) {
            return withStatus(record, NhsNumberStatus.TRACE_POSTPONED, now);
        }
    }

    private Tracing.Answer ask(Details details) {
        var service = tracing.getIfAvailable();
        if (service == null) {
            throw new Tracing.Away("this installation has no way to the national service");
        }
        var birthDate = Objects.requireNonNull(details.birthDate());
        var number = details.nhsNumber();
        return number != null
                ? service.byNumber(number, birthDate)
                : service.byDemographics(
                        details.name(), birthDate, details.home().postcode());
    }

    /// A number that another record has is for humans: two records of one person, or one person's number in another's
    /// record.
    private PersonRecord.Change found(PersonRecord record, NhsNumber number, Details known, Instant now) {
        var held = record.details().nhsNumber();
        if (held != null && !held.equals(number)) {
            numbers.supersede(held, number, now);
        }
        var holder = people.holderOf(number).map(PersonRecord::id).filter(id -> !id.equals(record.id()));
        if (holder.isPresent()) {
            doubts.raise(record.id(), holder.get());
            return withStatus(record, NhsNumberStatus.NEEDS_TO_BE_RESOLVED, now);
        }
        proposeWhatDiffers(record, known, now);
        return record.withVerifiedNumber(number, Author.THE_NATIONAL_RECORD, now);
    }

    private void proposeWhatDiffers(PersonRecord record, Details known, Instant now) {
        for (var kind : ContactFact.Kind.values()) {
            kind.differing(record.details(), known)
                    .filter(fact -> !proposals.isKnown(record.id(), fact))
                    .ifPresent(fact -> proposals.add(
                            record.id(),
                            Proposal.of(
                                    UuidCreator.getTimeOrderedEpoch(),
                                    fact,
                                    kind.in(record.details()),
                                    "The national record says so.",
                                    Author.THE_NATIONAL_RECORD,
                                    null,
                                    now)));
        }
    }

    private static PersonRecord.Change withStatus(PersonRecord record, NhsNumberStatus status, Instant now) {
        return record.withNumberStatus(status, Author.THE_NATIONAL_RECORD, now);
    }

    private static @Nullable Instant whenAgain(NhsNumberStatus status, Instant now) {
        return switch (status) {
            case TRACE_POSTPONED -> now.plus(POSTPONED_FOR);
            case IN_PROGRESS -> now.plus(IN_PROGRESS_FOR);
            case PRESENT_AND_VERIFIED,
                    PRESENT_NOT_TRACED,
                    TRACE_REQUIRED,
                    NO_OR_SEVERAL_MATCHES,
                    NEEDS_TO_BE_RESOLVED,
                    NOT_PRESENT_AND_NOT_REQUIRED -> null;
        };
    }

    private PersonRecord keep(PersonRecord record, PersonRecord.Change change) {
        if (change.fields().isEmpty()) {
            return record;
        }
        people.save(change);
        profiles.announce(change.record());
        return change.record();
    }

    private static String shortened(String reason) {
        return reason.substring(0, Math.min(500, reason.length()));
    }
}
