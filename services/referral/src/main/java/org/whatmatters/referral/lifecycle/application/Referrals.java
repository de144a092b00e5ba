package org.whatmatters.referral.lifecycle.application;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whatmatters.referral.access.Caller;
import org.whatmatters.referral.lifecycle.Appointment;
import org.whatmatters.referral.lifecycle.ContactAttempt;
import org.whatmatters.referral.lifecycle.NotReached.Try;
import org.whatmatters.referral.lifecycle.PersonId;
import org.whatmatters.referral.lifecycle.Referral;
import org.whatmatters.referral.lifecycle.ReferralId;
import org.whatmatters.referral.projection.Place;

/// Where referrals are kept.
public interface Referrals {

    /// A referral with nobody to go to yet.
    record Waiting(Referral referral, Place place) {}

    /// Keeps a new one, unless its reference is taken.
    boolean add(Submission submission);

    /// Says of these that they came in together.
    void link(List<ReferralId> together);

    /// One of the host's, held against other changes until this transaction ends.
    Optional<Referral> holdOfHost(ReferralId id, Caller host);

    /// One that a team sent, held likewise.
    Optional<Referral> holdOfReferrer(ReferralId id, Caller referrer);

    /// One that an offer belongs to, held likewise. Who may come to the offer has been decided before.
    Referral holdOfOffer(ReferralId id);

    /// Keeps what a transition made of it, as the next version.
    ///
    /// @return with that version
    Referral save(Referral changed);

    default void add(ReferralId id, ContactAttempt attempt) {
        add(id, attempt, null);
    }

    /// Keeps a try to reach the person.
    ///
    /// @param appointment to which they came, where the talk is put down for no other reason
    void add(ReferralId id, ContactAttempt attempt, @Nullable UUID appointment);

    void add(ReferralId id, Appointment appointment, Instant at);

    /// All that was done to reach the person.
    List<Try> tries(ReferralId id);

    /// Those whose referring team was asked something before that moment and has not answered; held for this
    /// transaction.
    List<Referral> unanswered(Instant before, int atMost);

    /// Held for this transaction; those that another one holds are left to it.
    List<Waiting> withoutHost(@Nullable UUID after, int atMost);

    /// What is open of those of these people who have died, by every id that means them; held for this transaction.
    List<Referral> openOfTheDead(List<PersonId> people);

    /// What a death closed of those of these people who live after all, likewise.
    List<Referral> closedOfTheLiving(List<PersonId> people);

    /// Person has answered who this is.
    void identityKnown(List<PersonId> people);

    /// Those whose person is still not known, told of before that moment; from now on told of at `now`.
    List<Submission> tellAgain(Instant before, Instant now, int atMost);
}
