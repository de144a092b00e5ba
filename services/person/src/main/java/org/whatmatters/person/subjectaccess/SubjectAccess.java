package org.whatmatters.person.subjectaccess;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whatmatters.person.record.PersonId;

/// An order for a copy of all that is held on one person.
///
/// @param representative who asks for the person, and by what authority; absent where it is the person
/// @param clinicianLooks whether a clinician has to look at records of health before they go out
/// @param board the organisation that answers the person
/// @param officer who has it in hand: with their token the services are asked
/// @param askUntil from then on no service answers for it
/// @param emptiedAt since then what was assembled is gone
record SubjectAccess(
        UUID id,
        long version,
        PersonId person,
        Deadline deadline,
        @Nullable String representative,
        boolean clinicianLooks,
        UUID board,
        By orderedBy,
        Instant orderedAt,
        By officer,
        Instant askUntil,
        OrderState state,
        @Nullable Instant emptiedAt) {

    SubjectAccess with(OrderState next) {
        return with(deadline, officer, next);
    }

    SubjectAccess with(Deadline next) {
        return with(next, officer, state);
    }

    SubjectAccess with(By nextOfficer) {
        return with(deadline, nextOfficer, state);
    }

    private SubjectAccess with(Deadline nextDeadline, By nextOfficer, OrderState nextState) {
        return new SubjectAccess(
                id,
                version,
                person,
                nextDeadline,
                representative,
                clinicianLooks,
                board,
                orderedBy,
                orderedAt,
                nextOfficer,
                askUntil,
                nextState,
                emptiedAt);
    }
}
