package org.whatmatters.person.record.application;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.whatmatters.person.fence.PersonErrand;
import org.whatmatters.person.record.ContactFact;
import org.whatmatters.person.record.PersonId;
import org.whatmatters.person.record.Proposal;
import org.whatmatters.platform.fence.Fence;
import org.whatmatters.platform.web.Actor;
import org.whatmatters.platform.web.Audit;
import org.whatmatters.platform.web.NotFound;

/// Takes down what somebody in the circle heard of a person: another number, another address. They see nothing of the
/// record by it, not even whether it says so already.
@Service
public class ProposeChange {

    private final People people;
    private final Proposals proposals;
    private final Audit audit;
    private final Fence fence;
    private final Clock clock;

    ProposeChange(People people, Proposals proposals, Audit audit, Fence fence, Clock clock) {
        this.people = people;
        this.proposals = proposals;
        this.audit = audit;
        this.fence = fence;
        this.clock = clock;
    }

    public UUID propose(PersonId id, ContactFact fact, String because, Actor.Staff worker) {
        return fence.asTheServiceFor(PersonErrand.PROPOSE_CHANGE, () -> takeDown(id, fact, because, worker));
    }

    private UUID takeDown(PersonId id, ContactFact fact, String because, Actor.Staff worker) {
        var record = people.findInCircleOf(worker, id).orElseThrow(NotFound::new);
        audit.granted(worker, "propose a change", List.of(record.id().value()), "CIRCLE");
        var proposal = Proposal.of(
                UuidCreator.getTimeOrderedEpoch(),
                fact,
                fact.kind().in(record.details()),
                because,
                Authors.of(worker),
                worker.organisationId(),
                clock.instant());
        proposals.add(record.id(), proposal);
        return proposal.id();
    }
}
