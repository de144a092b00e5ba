package org.whatmatters.person.override;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;
import org.whatmatters.person.circle.Heading;
import org.whatmatters.person.circle.application.KeepCircle;
import org.whatmatters.person.fence.PersonErrand;
import org.whatmatters.person.identity.application.Identities;
import org.whatmatters.person.override.Overrides.Seen;
import org.whatmatters.person.override.Overriding.By;
import org.whatmatters.person.override.Overriding.Finding;
import org.whatmatters.person.override.Overriding.LetIn;
import org.whatmatters.person.override.Overriding.LetIn.BreakGlass;
import org.whatmatters.person.override.Overriding.LetIn.Disclosure;
import org.whatmatters.person.override.Overriding.Reason;
import org.whatmatters.person.override.Overriding.Review;
import org.whatmatters.person.record.PersonId;
import org.whatmatters.person.record.application.ReadRecord;
import org.whatmatters.person.sought.Sought;
import org.whatmatters.person.sought.WhoIsMeant;
import org.whatmatters.platform.web.Actor;
import org.whatmatters.platform.web.Audit;
import org.whatmatters.platform.web.Conflict;
import org.whatmatters.platform.web.ExpectedVersion;
import org.whatmatters.platform.web.IllegalState;
import org.whatmatters.platform.web.Invalid;
import org.whatmatters.platform.web.NotFound;

/// Lets somebody in without the person's agreement, with a reason that is looked at afterwards by somebody else.
@Service
class OverrideAgreement {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59, 59);

    private final WhoIsMeant whoIsMeant;
    private final Overrides overrides;
    private final ReadRecord readRecord;
    private final Identities identities;
    private final KeepCircle keepCircle;
    private final Audit audit;
    private final Clock clock;

    OverrideAgreement(
            WhoIsMeant whoIsMeant,
            Overrides overrides,
            ReadRecord readRecord,
            Identities identities,
            KeepCircle keepCircle,
            Audit audit,
            Clock clock) {
        this.whoIsMeant = whoIsMeant;
        this.overrides = overrides;
        this.readRecord = readRecord;
        this.identities = identities;
        this.keepCircle = keepCircle;
        this.audit = audit;
        this.clock = clock;
    }

    /// What allows it, in a word and in whole sentences.
    record Grounds(Reason reason, String because, boolean personTold) {}

    /// A worker whose organisation does not work with the person sees them for an hour. While they do, the same
    /// asked again changes nothing.
    ///
    /// @throws NotFound where nobody is certainly meant, and where they are restricted: the two look alike
    Seen breakGlass(Sought sought, Grounds grounds, Actor.Staff worker) {
        var now = clock.instant();
        var found = whoIsMeant
                .findUnrestricted(sought, PersonErrand.FIND_IN_EMERGENCY)
                .orElseThrow(NotFound::new);
        var person = identities.heldCanonical(found);
        if (overrides.worksWith(person, worker.organisationId(), worker.subject(), now)) {
            throw new Conflict(
                    "works-with-them", "Your organisation works with this person: open them from your list.");
        }
        var open = overrides.openFor(worker.subject(), worker.organisationId(), now).stream()
                .filter(one -> one.overriding().person().equals(person))
                .findFirst();
        if (open.isPresent()) {
            return open.get();
        }
        var letIn = new BreakGlass(worker.organisationId(), worker.subject());
        var id = begin(person, letIn, grounds, now.plus(Overriding.BROKEN_GLASS), worker, now);
        audit.granted(worker, "break glass", List.of(person.value()), "BREAK_GLASS");
        return overrides.findOwn(id, worker.subject()).orElseThrow();
    }

    /// A worker of the host discloses some of the person's own words to another organisation.
    ///
    /// @param lastDay the last day, in London, on which they may be read
    UUID disclose(
            PersonId id,
            UUID organisation,
            List<Heading> headings,
            LocalDate lastDay,
            Grounds grounds,
            Actor.Staff worker) {
        var visible = readRecord.read(id, "disclose without agreement", worker);
        if (!visible.mayBeChanged()) {
            throw new IllegalState("ended", "change");
        }
        if (visible.isRestricted()) {
            throw new Conflict(
                    "restricted", "Nothing of somebody restricted is disclosed here. Ask your privacy officer.");
        }
        var now = clock.instant();
        var today = LocalDate.ofInstant(now, LONDON);
        if (lastDay.isBefore(today) || lastDay.isAfter(today.plusDays(Overriding.LONGEST_DISCLOSURE))) {
            throw Invalid.field("/lastDay", "DATE_OUT_OF_RANGE", "Give a day from today to four weeks from now.");
        }
        var person = identities.heldCanonical(visible.record().id());
        var until = lastDay.atTime(END_OF_DAY).atZone(LONDON).toInstant();
        return begin(person, new Disclosure(organisation, headings), grounds, until, worker, now);
    }

    private UUID begin(PersonId person, LetIn letIn, Grounds grounds, Instant until, Actor.Staff worker, Instant now) {
        var overriding = new Overriding(
                UuidCreator.getTimeOrderedEpoch(),
                1,
                person,
                letIn,
                grounds.reason(),
                grounds.because(),
                grounds.personTold(),
                new By(worker.subject(), worker.name(), worker.organisationId()),
                now,
                until,
                null,
                null);
        overrides.add(overriding);
        keepCircle.openingChanged(person);
        return overriding.id();
    }

    /// Whoever did it needs it no more.
    void close(UUID id, ExpectedVersion expected, Actor.Staff worker) {
        var seen = overrides.findOwn(id, worker.subject()).orElseThrow(NotFound::new);
        change(seen, expected, "close override", "BREAK_GLASS", worker, this::shut);
    }

    /// The officer of the board says whether it was right. What was not right is shut at once.
    void review(UUID id, ExpectedVersion expected, Finding finding, String note, Actor.Staff officer) {
        var seen = overrides.findForBoard(officer.organisationId(), id).orElseThrow(NotFound::new);
        change(seen, expected, "review override", "IG_OFFICER", officer, overriding -> {
            if (overriding.review() != null) {
                throw new IllegalState("reviewed", "review");
            }
            if (overriding.by().subject().equals(officer.subject())) {
                throw new Conflict("own-override", "Somebody else has to look at what you did yourself.");
            }
            overrides.review(overriding, new Review(finding, note, officer.subject(), officer.name(), clock.instant()));
            if (finding == Finding.NOT_JUSTIFIED) {
                shut(overriding);
            }
        });
    }

    private void shut(Overriding overriding) {
        var now = clock.instant();
        if (overriding.isOpenAt(now)) {
            overrides.close(overriding, now);
        }
    }

    private void change(
            Seen seen,
            ExpectedVersion expected,
            String action,
            String basis,
            Actor.Staff actor,
            Consumer<Overriding> change) {
        var person = identities.heldCanonical(seen.overriding().person());
        expected.mustBe(seen.overriding().version());
        change.accept(seen.overriding());
        audit.granted(actor, action, List.of(person.value()), basis);
        keepCircle.openingChanged(person);
    }
}
