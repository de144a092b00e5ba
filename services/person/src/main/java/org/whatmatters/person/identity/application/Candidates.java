package org.whatmatters.person.identity.application;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whatmatters.person.identity.Candidate;
import org.whatmatters.person.identity.Candidate.Side;
import org.whatmatters.person.identity.Comparison;
import org.whatmatters.person.record.PersonId;
import org.whatmatters.platform.web.Actor;
import org.whatmatters.platform.web.PageRequest;

/// The questions whether two records are of one person.
public interface Candidates {

    /// A question as one worker has it.
    ///
    /// @param yours the records that the worker may speak for; never none
    /// @param claimedAt when somebody signed in as one of the two had the code of the other's referral
    record Asked(
            Candidate candidate, Set<Side> yours, @Nullable Instant claimedAt) {}

    /// A question that waits for a worker's word.
    ///
    /// @param personName of the record they speak for
    record Waiting(UUID id, Instant noticedAt, PersonId person, String personName) {}

    /// Those that wait for this worker's word, oldest first.
    List<Waiting> waitingFor(Actor.Staff worker, PageRequest page);

    Optional<Asked> find(Actor.Staff worker, UUID id);

    /// As [#find]; until the transaction ends nobody else decides anything of this kind.
    Optional<Asked> hold(Actor.Staff worker, UUID id);

    /// The two records, fact by fact.
    List<Comparison> compare(Candidate candidate);

    /// Keeps what was said last, and the outcome if there is one.
    void keep(Candidate said, Set<Side> sides, Instant at);

    /// Asks about two records.
    ///
    /// @return false where it is asked already
    boolean ask(PersonId newer, PersonId older);

    /// Notes of the question about two records that one of them claims to be the other.
    void claimed(PersonId one, PersonId other, Instant at);

    /// Closes whatever else asks about the same two records.
    void overtake(PersonId one, PersonId other, Instant at);

    /// Whether nobody has to say any more who an id is.
    boolean isSettled(PersonId id);
}
