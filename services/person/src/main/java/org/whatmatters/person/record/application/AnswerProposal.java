package org.whatmatters.person.record.application;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.whatmatters.person.record.How;
import org.whatmatters.person.record.PersonId;
import org.whatmatters.person.record.PersonRecord;
import org.whatmatters.person.record.Proposal;
import org.whatmatters.person.record.Proposal.Answer;
import org.whatmatters.person.record.VisibleRecord;
import org.whatmatters.person.record.application.Proposals.Named;
import org.whatmatters.platform.web.Actor;
import org.whatmatters.platform.web.Conflict;
import org.whatmatters.platform.web.ExpectedVersion;
import org.whatmatters.platform.web.IllegalState;
import org.whatmatters.platform.web.Invalid;
import org.whatmatters.platform.web.NotFound;

/// The person says yes or no to what was proposed: on their own page, or to a worker who puts it down. A yes writes it
/// into the record.
@Service
public class AnswerProposal {

    private static final int LATELY = 30;
    private static final int LONGEST_REASON = 500;

    private final RecordDesk desk;
    private final People people;
    private final Proposals proposals;
    private final ProfileAnnouncements profiles;
    private final Clock clock;

    AnswerProposal(RecordDesk desk, People people, Proposals proposals, ProfileAnnouncements profiles, Clock clock) {
        this.desk = desk;
        this.people = people;
        this.proposals = proposals;
        this.profiles = profiles;
        this.clock = clock;
    }

    /// What was proposed for a record.
    public record Seen(PersonRecord record, List<Named> proposals) {}

    /// For whoever may read the record. What it says already needs no answer any more, and is left out.
    public Seen read(PersonId id, Actor actor) {
        var record = desk.open(id, "read proposals", actor).record();
        return seen(record);
    }

    /// Takes down the person's yes or no.
    ///
    /// @param how absent where the person says it on their own page
    public Seen answer(
            PersonId id, UUID proposalId, ExpectedVersion expected, boolean yes, @Nullable How how, Actor actor) {
        var visible = desk.open(id, "answer a proposal", actor);
        if (!visible.mayBeChanged()) {
            throw new IllegalState("ended", "change");
        }
        var record = visible.record();
        var proposal = proposals.find(record.id(), proposalId).orElseThrow(NotFound::new);
        if (proposal.answer() != null) {
            throw new IllegalState("answered", "answer");
        }
        var answer = new Answer(yes, how(how, actor), Authors.heardBy(actor), clock.instant());
        expected.mustBe(proposal.version());
        proposals.answer(proposal.answered(answer));
        return seen(yes ? changed(visible, proposal, actor) : record);
    }

    private PersonRecord changed(VisibleRecord visible, Proposal proposal, Actor actor) {
        var record = visible.record();
        if (proposal.isOutdatedIn(record.details())) {
            throw new Conflict(
                    "record-moved-on", "This was changed after it was proposed. Say no to it, or change it by hand.");
        }
        var change = record.withDetails(
                        proposal.proposed().putInto(record.details()), Authors.of(actor), clock.instant())
                .because(reason(proposal));
        if (change.fields().isEmpty()) {
            return record;
        }
        people.save(change);
        profiles.announce(change.record());
        return change.record();
    }

    private static String reason(Proposal proposal) {
        var reason = "Proposed by %s: %s".formatted(proposal.by().name(), proposal.because());
        return reason.substring(0, Math.min(LONGEST_REASON, reason.length()));
    }

    private static How how(@Nullable How said, Actor actor) {
        return switch (actor) {
            case Actor.Person _ -> {
                if (said != null) {
                    throw Invalid.field("/how", "NOT_FOR_THE_PERSON", "On your own page nobody else says it.");
                }
                yield How.OWN_PAGE;
            }
            case Actor.Staff _ -> {
                if (said == null || said == How.OWN_PAGE) {
                    throw Invalid.field("/how", "REQUIRED", "Say how they told you.");
                }
                yield said;
            }
        };
    }

    private Seen seen(PersonRecord record) {
        var open = proposals.of(record.id(), LATELY).stream()
                .filter(one -> one.proposal().answer() != null || !saysSo(record, one.proposal()))
                .toList();
        return new Seen(record, open);
    }

    private static boolean saysSo(PersonRecord record, Proposal proposal) {
        var proposed = proposal.proposed();
        return proposed.equals(proposed.kind().in(record.details()));
    }
}
