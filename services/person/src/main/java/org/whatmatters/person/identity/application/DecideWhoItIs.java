package org.whatmatters.person.identity.application;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.whatmatters.person.identity.Candidate;
import org.whatmatters.person.identity.Candidate.Outcome;
import org.whatmatters.person.identity.Candidate.Side;
import org.whatmatters.person.identity.Candidate.Verdict;
import org.whatmatters.person.identity.Candidate.Word;
import org.whatmatters.person.identity.Comparison;
import org.whatmatters.person.identity.application.Candidates.Asked;
import org.whatmatters.person.identity.application.Candidates.Waiting;
import org.whatmatters.person.record.MatchState;
import org.whatmatters.person.record.PersonId;
import org.whatmatters.person.record.application.Authors;
import org.whatmatters.platform.web.Actor;
import org.whatmatters.platform.web.Audit;
import org.whatmatters.platform.web.ExpectedVersion;
import org.whatmatters.platform.web.IllegalState;
import org.whatmatters.platform.web.NotFound;
import org.whatmatters.platform.web.PageRequest;

/// Lets those who work with two records say whether they are of one person, and does what follows.
@Service
public class DecideWhoItIs {

    private final Candidates candidates;
    private final Identities identities;
    private final JoinRecords joinRecords;
    private final IdentityAnnouncements announcements;
    private final Followers followers;
    private final Audit audit;
    private final Clock clock;

    DecideWhoItIs(
            Candidates candidates,
            Identities identities,
            JoinRecords joinRecords,
            IdentityAnnouncements announcements,
            Followers followers,
            Audit audit,
            Clock clock) {
        this.candidates = candidates;
        this.identities = identities;
        this.joinRecords = joinRecords;
        this.announcements = announcements;
        this.followers = followers;
        this.audit = audit;
        this.clock = clock;
    }

    /// A question with the two records side by side, as far as the worker may see them.
    public record Opened(Asked asked, List<Comparison> facts) {}

    public List<Waiting> list(Actor.Staff worker, PageRequest page) {
        var waiting = candidates.waitingFor(worker, page);
        audit.granted(
                worker,
                "list candidates",
                waiting.stream().map(one -> one.person().value()).toList(),
                basis(worker));
        return waiting;
    }

    public Opened read(UUID id, Actor.Staff worker) {
        var asked = candidates.find(worker, id).orElseThrow(NotFound::new);
        audit(worker, "compare records", asked.candidate());
        return opened(asked);
    }

    /// Takes the worker's word for each of the two records that they work with.
    ///
    /// @throws IllegalState when it is decided already
    public Opened say(UUID id, ExpectedVersion expected, Verdict verdict, String because, Actor.Staff worker) {
        var asked = candidates.hold(worker, id).orElseThrow(NotFound::new);
        var candidate = asked.candidate();
        if (candidate.outcome() != null) {
            throw new IllegalState("decided", "answer");
        }
        expected.mustBe(candidate.version());
        var author = Authors.of(worker);
        var now = clock.instant();
        var said = candidate.afterWord(asked.yours(), new Word(verdict, because, author, now));
        candidates.keep(said, asked.yours(), now);
        audit(worker, "say who a record is", candidate);
        if (said.outcome() == Outcome.SAME) {
            joinRecords.join(said, author, now);
        } else if (said.outcome() == Outcome.DIFFERENT) {
            candidates.overtake(said.newer(), said.older(), now);
            settle(said);
        }
        return opened(new Asked(said, asked.yours(), asked.claimedAt()));
    }

    /// A record is its own once nobody asks any more whether it is another's.
    private void settle(Candidate different) {
        identities.holdAll(different.newer(), different.older());
        var identity = identities.hold(different.newer());
        followers.followDecision(different.newer(), different.older());
        if (identity.state() == MatchState.CANDIDATES && candidates.isSettled(identity.id())) {
            var settled = identity.answered(MatchState.CREATED, identity.id());
            identities.lead(settled);
            announcements.announce(settled);
        }
    }

    private Opened opened(Asked asked) {
        var worksWithNewer = asked.yours().contains(Side.NEWER);
        var worksWithOlder = asked.yours().contains(Side.OLDER);
        return new Opened(
                asked,
                candidates.compare(asked.candidate()).stream()
                        .map(fact -> fact.seenBy(worksWithNewer, worksWithOlder))
                        .toList());
    }

    private void audit(Actor.Staff worker, String action, Candidate candidate) {
        var people = Stream.of(candidate.newer(), candidate.older())
                .map(PersonId::value)
                .distinct()
                .toList();
        audit.granted(worker, action, people, basis(worker));
    }

    static String basis(Actor.Staff worker) {
        return Speakers.isAtWork(worker) ? "HOST" : "IG_OFFICER";
    }
}
