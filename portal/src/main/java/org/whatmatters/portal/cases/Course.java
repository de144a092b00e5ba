package org.whatmatters.portal.cases;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.whatmatters.portal.page.Words;
import org.whatmatters.portal.services.CaseFile;
import org.whatmatters.portal.services.CaseFile.Appointment;
import org.whatmatters.portal.services.CaseFile.History;

/// All that happened around a person in time order, the newest first: each with what kind it is, who, when and their
/// words.
@Component
class Course {

    /// On one page.
    private static final int SHOWN = 25;

    private final Words words;

    Course(Words words) {
        this.words = words;
    }

    enum Kind {
        CONTACT,
        APPOINTMENT,
        NOTE,
        OFFER,
        QUESTION,
        DECISION,
        ASSIGNMENT
    }

    /// Something that happened.
    ///
    /// @param what in one sentence
    /// @param said somebody's own words
    /// @param href where to read on, or to do something about it
    /// @param act what to do there
    record Happening(
            Kind kind,
            Instant at,
            String what,
            @Nullable String who,
            @Nullable String said,
            @Nullable String href,
            @Nullable String act) {}

    /// One page of it.
    ///
    /// @param kind the only one shown; all where it is absent
    /// @param older where the next page begins; absent on the last
    record Shown(
            List<Happening> happenings,
            @Nullable Kind kind,
            int all,
            @Nullable Integer older) {}

    Shown of(CaseFile referral, @Nullable String kind, int from) {
        var only = kindOf(kind);
        var all = all(referral).stream()
                .filter(one -> only == null || one.kind() == only)
                .sorted(Comparator.comparing(Happening::at).reversed())
                .toList();
        var begin = Math.clamp(from, 0, all.size());
        var end = Math.min(begin + SHOWN, all.size());
        return new Shown(all.subList(begin, end), only, all.size(), end < all.size() ? end : null);
    }

    /// What nobody knows shows everything.
    private static @Nullable Kind kindOf(@Nullable String kind) {
        for (var known : Kind.values()) {
            if (known.name().equals(kind == null ? "" : kind.toUpperCase(Locale.ROOT))) {
                return known;
            }
        }
        return null;
    }

    private List<Happening> all(CaseFile referral) {
        var all = new ArrayList<Happening>();
        contacts(referral, all);
        referral.appointments().forEach(appointment -> appointment(referral.id(), appointment, all));
        notes(referral, all);
        offers(referral, all);
        submission(referral, all);
        if (referral.history() != null) {
            history(referral.history(), all);
        }
        if (referral.withdrawalAsked() != null) {
            add(
                    all,
                    Kind.DECISION,
                    referral.withdrawalAsked().askedAt(),
                    "The team that referred wants it back",
                    null,
                    referral.withdrawalAsked().note());
        }
        return all;
    }

    private void contacts(CaseFile referral, List<Happening> all) {
        for (var contact : referral.contacts()) {
            var how = words.say(contact.outcome()) + ", " + lower(words.say(contact.channel()));
            var what = contact.saidTo() == null || contact.saidTo().equals(contact.by())
                    ? how
                    : how + ", said by phone to " + contact.saidTo();
            add(all, Kind.CONTACT, contact.madeAt(), what, contact.by(), contact.note());
        }
    }

    private void appointment(UUID referral, Appointment appointment, List<Happening> all) {
        if (appointment.startsAt() == null) {
            return;
        }
        var end = appointment.end();
        var what = words.say(appointment.kind())
                + ("GROUP".equals(appointment.company()) ? " in a group" : "")
                + place(appointment)
                + ": "
                + lower(words.say(
                        "appointment-state-" + (appointment.state() == null ? "scheduled" : appointment.state())))
                + (end == null || end.absenceReason() == null
                        ? ""
                        : " (" + lower(words.say("absence-" + end.absenceReason())) + ")")
                + (end == null || end.askedBy() == null ? "" : ", " + lower(words.say("asked-by-" + end.askedBy())));
        all.add(new Happening(
                Kind.APPOINTMENT,
                appointment.startsAt(),
                what,
                end == null || end.by() == null ? appointment.bookedBy() : end.by(),
                end == null || end.why() == null ? (end == null ? null : end.howItWent()) : end.why(),
                "/cases/" + referral + "/appointments/" + appointment.id(),
                appointment.isBegun() ? "Say who came" : appointment.isToCome() ? "Move or cancel" : null));
    }

    private static String place(Appointment appointment) {
        var where = appointment.place() == null ? "" : ", " + appointment.place();
        return appointment.postcode() == null ? where : where + ", " + appointment.postcode();
    }

    private static void notes(CaseFile referral, List<Happening> all) {
        for (var note : referral.notes()) {
            var newest = note.newest();
            if (newest.writtenAt() != null) {
                var what = (newest.saidTo() == null ? "Note" : "Said by phone to " + newest.saidTo())
                        + (newest.number() > 1 ? ", put right" : "")
                        + (newest.forReferrer() ? ", for the team that referred too" : "");
                var first = note.versions().getLast().writtenAt();
                all.add(new Happening(
                        Kind.NOTE,
                        first == null ? newest.writtenAt() : first,
                        what,
                        newest.by(),
                        newest.words(),
                        "/cases/" + referral.id() + "/notes/" + note.id(),
                        "Read on, or put it right"));
            }
        }
    }

    private void offers(CaseFile referral, List<Happening> all) {
        for (var offer : referral.offers()) {
            add(
                    all,
                    Kind.OFFER,
                    offer.madeAt(),
                    "Asked: " + offer.serviceName() + ". It is now: " + lower(words.say(offer.state())),
                    null,
                    null);
        }
    }

    private void submission(CaseFile referral, List<Happening> all) {
        var referrer = referral.referrer();
        add(
                all,
                Kind.DECISION,
                referral.submittedAt(),
                "Referred",
                referrer == null ? words.say(referral.agencyType()) : referrer.name(),
                null);
    }

    private void history(History history, List<Happening> all) {
        history.questions().forEach(asked -> {
            add(all, Kind.QUESTION, asked.askedAt(), "Asked the team that referred", null, asked.question());
            add(all, Kind.QUESTION, asked.answeredAt(), "The team that referred answered", null, asked.answer());
        });
        history.redirections()
                .forEach(step -> add(
                        all,
                        Kind.DECISION,
                        step.redirectedAt(),
                        step.fromHost() + " sent it on to " + step.toHost() + ": "
                                + lower(words.say("redirect-" + step.reasonCode())),
                        null,
                        step.note()));
        history.assignments().forEach(hand -> {
            add(all, Kind.ASSIGNMENT, hand.givenAt(), hand.name() + " " + words.say("part-" + hand.part()), null, null);
            add(all, Kind.ASSIGNMENT, hand.until(), hand.name() + " has it no longer", null, null);
        });
        history.reopenings().forEach(again -> {
            add(
                    all,
                    Kind.DECISION,
                    again.endedAt(),
                    "Ended: " + lower(words.say("why-" + again.endingReasonCode())),
                    null,
                    again.endingNote());
            add(
                    all,
                    Kind.DECISION,
                    again.reopenedAt(),
                    "Opened again: " + lower(words.say("reopen-" + again.reasonCode())),
                    null,
                    again.note());
        });
        history.reviews()
                .forEach(review -> add(
                        all,
                        Kind.DECISION,
                        review.settledAt(),
                        "A team lead looked at how it ended",
                        null,
                        review.note()));
        history.decisions()
                .forEach(decided -> add(
                        all,
                        Kind.DECISION,
                        decided.decidedAt(),
                        words.say("decided-" + decided.decision()),
                        decided.by(),
                        null));
    }

    private static void add(
            List<Happening> all,
            Kind kind,
            @Nullable Instant at,
            String what,
            @Nullable String who,
            @Nullable String said) {
        if (at != null) {
            all.add(new Happening(kind, at, what, who, said, null, null));
        }
    }

    private static String lower(String sentence) {
        return sentence.isEmpty() ? sentence : sentence.substring(0, 1).toLowerCase(Locale.UK) + sentence.substring(1);
    }
}
