package org.whatmatters.person.circle.application;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.whatmatters.person.fence.PersonErrand;
import org.whatmatters.person.identity.application.Identities;
import org.whatmatters.person.record.NhsNumber;
import org.whatmatters.person.record.PersonRecord;
import org.whatmatters.person.record.application.NoRecordYet;
import org.whatmatters.person.record.application.People;
import org.whatmatters.platform.fence.Fence;
import org.whatmatters.platform.web.Actor;
import org.whatmatters.platform.web.Audit;
import org.whatmatters.platform.web.Conflict;

/// Links the account of somebody who signed in to the one record that has exactly the NHS number they proved. Nothing
/// less than the number will do: a name and a birth date are known to partners and neighbours.
@Service
public class LinkOwnAccount {

    private final Proofs proofs;
    private final People people;
    private final Identities identities;
    private final Circles circles;
    private final AccessAnnouncements access;
    private final Fence fence;
    private final Audit audit;
    private final Clock clock;

    LinkOwnAccount(
            Proofs proofs,
            People people,
            Identities identities,
            Circles circles,
            AccessAnnouncements access,
            Fence fence,
            Audit audit,
            Clock clock) {
        this.proofs = proofs;
        this.people = people;
        this.identities = identities;
        this.circles = circles;
        this.access = access;
        this.fence = fence;
        this.audit = audit;
        this.clock = clock;
    }

    public PersonRecord link(Actor.Person actor, String authorization) {
        var number = Optional.ofNullable(proofs.of(authorization).nhsNumber()).orElseThrow(NoRecordYet::new);
        var record = fence.asTheServiceFor(PersonErrand.LINK_ACCOUNT, () -> recordWith(number));
        var linked = circles.personOf(actor.subject());
        if (linked.isEmpty()) {
            circles.link(actor.subject(), record.id(), clock.instant());
            circles.draw(record.id()).ifPresent(access::announce);
        } else if (!linked.get().equals(record.id())) {
            throw new Conflict(
                    "account-linked-elsewhere", "This account is linked to another record. Your worker can help.");
        }
        audit.granted(actor, "link own account", List.of(record.id().value()), "SELF");
        return record;
    }

    private PersonRecord recordWith(NhsNumber number) {
        var holder = people.holderOf(number).orElseThrow(NoRecordYet::new);
        // It may just have been merged into another record, which has the number then.
        return people.find(identities.heldCanonical(holder.id())).orElseThrow();
    }
}
