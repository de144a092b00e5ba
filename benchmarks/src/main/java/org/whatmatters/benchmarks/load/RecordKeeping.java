package org.whatmatters.benchmarks.load;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.whatmatters.person.record.Author;
import org.whatmatters.person.record.Details;
import org.whatmatters.person.record.PersonId;
import org.whatmatters.person.record.PersonRecord;
import org.whatmatters.person.record.SafeContact;

/// Keeps somebody's record as the person service would have: opened by the first referral, its gaps filled by the later
/// ones and by the worker who asks.
final class RecordKeeping {

    private static final double ASKED_WHAT_IS_SAFE = 0.85;

    private final Resident resident;
    private final Dice dice;
    private final List<Entry> entries = new ArrayList<>();
    private final List<Deed> deeds = new ArrayList<>();

    private record Entry(Instant at, Step step) {}

    private interface Step {
        PersonRecord.Change on(PersonRecord record);
    }

    RecordKeeping(Resident resident, Dice dice) {
        this.resident = resident;
        this.dice = dice;
    }

    void referredAgain(CaseHistory again, Town.Agency agency) {
        var at = again.submittedAt();
        var found = resident.toldBy(agency);
        add(at, record -> record.withDetails(record.details().completedBy(found), Author.A_REFERRAL, at));
    }

    void spokenWith(UUID person, CaseHistory.Talk talk) {
        if (dice.chance(ASKED_WHAT_IS_SAFE)) {
            var by = new Author(talk.worker().subject(), talk.worker().name());
            var at = talk.at().plus(Duration.ofMinutes(2));
            add(at, record -> record.withDetails(withNumber(record.details()), by, at));
            var confirmed = at.plus(Duration.ofMinutes(3));
            var safe = new SafeContact(resident.safe(), null, new SafeContact.Confirmation(by, confirmed, true));
            add(confirmed, record -> record.withSafeContact(safe, by, confirmed));
            deeds.add(new Deed(confirmed, talk.worker().subject(), talk.host().id(), "person record", "HOST", person));
        }
    }

    PersonHistory history(UUID person, Town.Agency first) {
        var record = PersonRecord.opened(new PersonId(person), resident.toldBy(first));
        var changes = new ArrayList<PersonRecord.Change>();
        entries.sort(Comparator.comparing(Entry::at));
        for (var entry : entries) {
            var change = entry.step().on(record);
            if (!change.fields().isEmpty()) {
                changes.add(change);
                record = change.record();
            }
        }
        return new PersonHistory(record, List.copyOf(changes), List.copyOf(deeds));
    }

    private void add(Instant at, Step step) {
        entries.add(new Entry(at, step));
    }

    private Details withNumber(Details known) {
        return known.withNhsNumber(resident.nhsNumber());
    }
}
