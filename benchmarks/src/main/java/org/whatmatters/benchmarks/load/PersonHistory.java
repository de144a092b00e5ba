package org.whatmatters.benchmarks.load;

import java.util.List;
import org.whatmatters.person.record.PersonRecord;

/// What the person service holds about somebody: the record as it stands, and how it came to be so.
record PersonHistory(PersonRecord record, List<PersonRecord.Change> changes, List<Deed> deeds) {}
