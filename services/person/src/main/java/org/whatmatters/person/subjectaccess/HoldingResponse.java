package org.whatmatters.person.subjectaccess;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whatmatters.contracts.subjectaccess.HeldOnPerson.Concern;
import org.whatmatters.contracts.subjectaccess.HeldOnPerson.Line;
import org.whatmatters.person.subjectaccess.Holding.Decision;
import org.whatmatters.person.subjectaccess.Holding.Harm;

/// One thing that is held, as whoever decides about it sees it.
///
/// @param controller absent where it is the board
/// @param harm absent while no clinician has looked
record HoldingResponse(
        UUID id,
        String service,
        String section,
        @Nullable String controller,
        @Nullable Instant at,
        List<Line> lines,
        boolean health,
        List<Concern> concerns,
        Decision decision,
        List<String> words,
        @Nullable String because,
        Harm.@Nullable Word harm) {

    static HoldingResponse of(Holding holding, Map<UUID, String> names) {
        return new HoldingResponse(
                holding.id(),
                holding.service(),
                holding.section(),
                holding.controller() == null ? null : names.get(holding.controller()),
                holding.at(),
                holding.lines(),
                holding.health(),
                holding.concerns(),
                holding.decision(),
                holding.words(),
                holding.because(),
                holding.harm() == null ? null : holding.harm().word());
    }
}
