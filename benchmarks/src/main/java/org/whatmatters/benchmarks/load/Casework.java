package org.whatmatters.benchmarks.load;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.whatmatters.benchmarks.load.CaseHistory.AppointmentKept;
import org.whatmatters.benchmarks.load.CaseHistory.ContactKept;
import org.whatmatters.benchmarks.load.CaseHistory.Talk;
import org.whatmatters.platform.messaging.OutgoingEvent;
import org.whatmatters.referral.lifecycle.Appointment;
import org.whatmatters.referral.lifecycle.Closure;
import org.whatmatters.referral.lifecycle.ContactAttempt;
import org.whatmatters.referral.lifecycle.Ending;
import org.whatmatters.referral.lifecycle.EndingReason;
import org.whatmatters.referral.lifecycle.Referral;
import org.whatmatters.referral.lifecycle.ReferralState.Accepted;
import org.whatmatters.referral.lifecycle.ReferralState.Active;
import org.whatmatters.referral.lifecycle.ReferralState.Assigned;
import org.whatmatters.referral.lifecycle.ReferralState.ClosedAtDeath;
import org.whatmatters.referral.lifecycle.ReferralState.Ended;
import org.whatmatters.referral.lifecycle.ReferralState.InformationAsked;
import org.whatmatters.referral.lifecycle.ReferralState.Paused;
import org.whatmatters.referral.lifecycle.ReferralState.Submitted;
import org.whatmatters.referral.lifecycle.ReferralState.Waiting;
import org.whatmatters.referral.lifecycle.WorkerId;
import org.whatmatters.referral.lifecycle.application.Submission;
import org.whatmatters.referral.offer.Offer;
import org.whatmatters.referral.offer.OfferState;

/// Lets one case unfold step by step, each through the referral service's own transitions: what it would refuse cannot
/// happen here.
final class Casework {

    /// What needs more than a word: services that were named, a clock, or a free choice.
    private static final Set<EndingReason> NEVER_DRAWN =
            Set.of(EndingReason.SIGNPOSTED, EndingReason.NOT_ANSWERED, EndingReason.OTHER);

    private final Submission submission;
    private final long number;
    private final Town.Host host;
    private final Town.Worker worker;
    private final Town.Worker triager;
    private final List<Town.Group> groups;
    private final Dice dice;
    private final Instant stop;

    private final List<ContactKept> contacts = new ArrayList<>();
    private final List<AppointmentKept> appointments = new ArrayList<>();
    private final List<Offer> offers = new ArrayList<>();
    private final List<OutgoingEvent> events = new ArrayList<>();
    private final List<Deed> deeds = new ArrayList<>();
    private Referral referral;
    private Instant now;
    private @Nullable Talk talk;

    /// @param stop nothing happens from then on, but for the end
    Casework(long number, Submission submission, Town town, Town.Host host, Dice dice, Instant stop) {
        this.number = number;
        this.submission = submission;
        this.host = host;
        this.worker = dice.pick(host.workers());
        this.triager = dice.pick(host.triagers());
        this.groups = town.groups();
        this.dice = dice;
        this.stop = stop;
        this.referral = submission.referral();
        this.now = referral.submittedAt();
        events.add(ReferralFacts.submitted(submission, dice));
        deeds.add(deed(
                "submit referral",
                requireNonNull(submission.by()).value(),
                requireNonNull(referral.referrer()).value(),
                "REFERRER"));
    }

    /// As far as time allows.
    Casework untilStop() {
        if (passes(dice.chance(0.06) ? dice.hours(72, 720) : dice.hours(2, 72))) {
            step(triager, found -> found.accept(id(triager), now));
            if (passes(dice.chance(0.08) ? dice.hours(96, 960) : dice.hours(1, 96))) {
                step(triager, found -> found.assign(id(worker), id(triager), now));
                if (passes(dice.chance(0.1) ? dice.hours(336, 1_440) : dice.hours(24, 336))) {
                    speak();
                    book();
                    offer();
                }
            }
        }
        return this;
    }

    /// The end, in a way that fits how far it came.
    Casework ended(Instant at) {
        now = later(at);
        var ending = endingFor();
        var reason = reasonFor(ending);
        var by = referral.state() instanceof Submitted ? triager : worker;
        step(by, found -> found.end(Closure.of(ending, reason, null), id(by), now));
        offers.replaceAll(offer -> offer.state() instanceof OfferState.Open ? kept(offer.withdraw(now)) : offer);
        return this;
    }

    CaseHistory history() {
        return new CaseHistory(
                number,
                submission,
                referral,
                List.copyOf(contacts),
                List.copyOf(appointments),
                List.copyOf(offers),
                List.copyOf(events),
                List.copyOf(deeds),
                talk);
    }

    private Ending endingFor() {
        var drawn = dice.share();
        if (drawn < 0.02) {
            return Ending.DIED;
        }
        return switch (referral.state()) {
            case Submitted _, InformationAsked _, Accepted _, Waiting _ ->
                drawn < 0.7 ? Ending.RETURNED : Ending.WITHDRAWN;
            case Assigned _ -> drawn < 0.6 ? Ending.CLOSED : Ending.DECLINED_BY_PERSON;
            case Active _, Paused _ ->
                drawn < 0.85 ? Ending.CLOSED : drawn < 0.95 ? Ending.DECLINED_BY_PERSON : Ending.WITHDRAWN;
            case Ended _, ClosedAtDeath _ -> throw new IllegalStateException("over already");
        };
    }

    private EndingReason reasonFor(Ending ending) {
        if (ending == Ending.CLOSED && referral.state() instanceof Assigned) {
            return EndingReason.COULD_NOT_CONTACT;
        }
        if (ending == Ending.CLOSED && dice.chance(0.6)) {
            return EndingReason.SUPPORT_GIVEN;
        }
        return dice.pick(Arrays.stream(EndingReason.values())
                .filter(reason -> reason.fits(ending) && !NEVER_DRAWN.contains(reason))
                .toList());
    }

    private void speak() {
        var channel = dice.chance(0.75) ? ContactAttempt.Channel.PHONE : ContactAttempt.Channel.VISIT;
        var attempt = new ContactAttempt(channel, ContactAttempt.Outcome.SPOKE, null, id(worker), null, now);
        step(worker, found -> found.contact(attempt));
        contacts.add(new ContactKept(dice.id(now), attempt));
        talk = new Talk(host, worker, now, stop);
    }

    private void book() {
        if (dice.chance(0.6) && passes(Duration.ofMinutes(10))) {
            var kind = dice.pick(List.of(Appointment.Kind.values()));
            var startsAt = WorkingHours.from(now.plus(dice.hours(48, 336)));
            var appointment =
                    new Appointment(dice.id(now), kind, Appointment.Company.ONE_TO_ONE, startsAt, null, id(worker));
            step(worker, found -> found.book(appointment, now));
            appointments.add(new AppointmentKept(appointment, now));
        }
    }

    private void offer() {
        for (var most = groups.isEmpty() ? 0 : offersToMake(); most > 0; most--) {
            if (!passes(dice.hours(48, 480))) {
                return;
            }
            var group = dice.pick(groups);
            step(worker, found -> found.putOutOffer(now));
            var made = OfferMaking.open(dice, referral, group, now);
            tell(ReferralFacts.made(made, referral, dice));
            if (!passes(dice.hours(24, 168))) {
                offers.add(made);
                return;
            }
            offers.add(answered(made, group));
        }
    }

    private int offersToMake() {
        return dice.chance(0.6) ? 0 : dice.chance(0.75) ? 1 : 2;
    }

    private Offer answered(Offer made, Town.Group group) {
        var by = dice.pick(group.workers());
        var transition = OfferMaking.answer(made, id(by), dice, now);
        referral = referral.atVersion(referral.version() + 1);
        tell(ReferralFacts.answered(transition, referral, dice));
        deeds.add(deed("answer offer", by.subject(), group.organisation(), "PROVIDER"));
        return kept(transition.offer());
    }

    private static Offer kept(Offer changed) {
        return OfferMaking.atVersion(changed, changed.version() + 1);
    }

    private void step(Town.Worker by, Function<Referral, Referral.Transition> action) {
        var transition = action.apply(referral);
        referral = transition.referral().atVersion(referral.version() + 1);
        ReferralFacts.happened(referral, transition.event(), dice).ifPresent(this::tell);
        deeds.add(deed("change referral", by.subject(), host.id(), "HOST"));
    }

    private void tell(OutgoingEvent event) {
        events.add(event);
    }

    private Deed deed(String action, UUID subject, UUID organisation, String basis) {
        return new Deed(
                now, subject, organisation, action, basis, referral.person().value());
    }

    /// Whether that much time may still pass.
    private boolean passes(Duration time) {
        var next = WorkingHours.from(now.plus(time));
        if (!next.isBefore(stop)) {
            return false;
        }
        now = next;
        return true;
    }

    private Instant later(Instant at) {
        return at.isAfter(now) ? at : now.plusSeconds(60);
    }

    private static WorkerId id(Town.Worker worker) {
        return new WorkerId(worker.subject());
    }
}
