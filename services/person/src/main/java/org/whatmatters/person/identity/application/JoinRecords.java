package org.whatmatters.person.identity.application;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.whatmatters.person.identity.Candidate;
import org.whatmatters.person.identity.Identity;
import org.whatmatters.person.identity.Merge;
import org.whatmatters.person.identity.application.Merges.Named;
import org.whatmatters.person.record.Author;
import org.whatmatters.person.record.MatchState;
import org.whatmatters.person.record.PersonId;
import org.whatmatters.person.record.application.Authors;
import org.whatmatters.person.record.application.KeepRecord;
import org.whatmatters.platform.web.Actor;
import org.whatmatters.platform.web.Audit;
import org.whatmatters.platform.web.ExpectedVersion;
import org.whatmatters.platform.web.IllegalState;
import org.whatmatters.platform.web.NotFound;
import org.whatmatters.platform.web.PageRequest;

/// Makes one record stand for two, and parts them again. No row of any service is rewritten: each id leads
/// elsewhere, as its next answer.
@Service
public class JoinRecords {

    private final Identities identities;
    private final Candidates candidates;
    private final Merges merges;
    private final KeepRecord records;
    private final IdentityAnnouncements announcements;
    private final Followers followers;
    private final Audit audit;
    private final Clock clock;

    JoinRecords(
            Identities identities,
            Candidates candidates,
            Merges merges,
            KeepRecord records,
            IdentityAnnouncements announcements,
            Followers followers,
            Audit audit,
            Clock clock) {
        this.identities = identities;
        this.candidates = candidates;
        this.merges = merges;
        this.records = records;
        this.announcements = announcements;
        this.followers = followers;
        this.audit = audit;
        this.clock = clock;
    }

    void join(Candidate same, Author by, Instant now) {
        var kept = same.older();
        var absorbed = same.newer();
        var led = identities.holdAll(kept, absorbed).stream()
                .filter(identity -> identity.canonical().equals(absorbed))
                .map(identity -> identity.answered(MatchState.MATCHED, kept))
                .toList();
        var took = records.join(kept, absorbed, by);
        led.forEach(identities::lead);
        merges.add(new Merge(
                same.id(), 1, kept, absorbed, led.stream().map(Identity::id).toList(), took, now, null));
        candidates.overtake(kept, kept, now);
        tell(kept, absorbed, led);
    }

    public List<Named> list(Actor.Staff worker, PageRequest page) {
        var standing = merges.list(worker, page);
        audit.granted(
                worker,
                "list merges",
                standing.stream().map(one -> one.merge().kept().value()).toList(),
                DecideWhoItIs.basis(worker));
        return standing;
    }

    public Named read(UUID id, Actor.Staff worker) {
        var named = merges.find(worker, id).orElseThrow(NotFound::new);
        audit.granted(worker, "read merge", List.of(named.merge().kept().value()), DecideWhoItIs.basis(worker));
        return named;
    }

    /// Parts what was taken for one person by mistake. What was written since stays where it was written.
    ///
    /// @throws IllegalState when it was undone before
    public void part(UUID id, ExpectedVersion expected, String because, Actor.Staff worker) {
        var merge = merges.hold(worker, id).orElseThrow(NotFound::new).merge();
        if (merge.undoneAt() != null) {
            throw new IllegalState("undone", "undo");
        }
        expected.mustBe(merge.version());
        var now = clock.instant();
        var by = Authors.of(worker);
        var ownState = candidates.isSettled(merge.absorbed()) ? MatchState.CREATED : MatchState.CANDIDATES;
        var back = identities.holdAll(merge.kept(), merge.absorbed()).stream()
                .filter(identity -> merge.ids().contains(identity.id()))
                .map(identity -> identity.answered(
                        identity.id().equals(merge.absorbed()) ? ownState : MatchState.MATCHED, merge.absorbed()))
                .toList();
        records.part(merge.kept(), merge.absorbed(), merge.took(), by);
        back.forEach(identities::lead);
        merges.undo(merge, by, now, because);
        audit.granted(
                worker,
                "part records",
                List.of(merge.kept().value(), merge.absorbed().value()),
                DecideWhoItIs.basis(worker));
        tell(merge.kept(), merge.absorbed(), back);
    }

    private void tell(PersonId kept, PersonId absorbed, List<Identity> led) {
        followers.followDecision(kept, absorbed);
        led.forEach(announcements::announce);
    }
}
