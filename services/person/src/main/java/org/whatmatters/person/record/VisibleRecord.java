package org.whatmatters.person.record;

/// A record as one reader may have it.
///
/// @param match how the id it was asked by was identified
/// @param mayBeChanged false for a host whose work has ended: it may read for 90 days and change nothing
/// @param isRestricted whether it is hidden from everybody but the person and a few named workers
public record VisibleRecord(PersonRecord record, MatchState match, boolean mayBeChanged, boolean isRestricted) {

    public VisibleRecord with(PersonRecord changed) {
        return new VisibleRecord(changed, match, mayBeChanged, isRestricted);
    }
}
