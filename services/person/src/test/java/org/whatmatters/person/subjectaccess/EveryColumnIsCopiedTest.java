package org.whatmatters.person.subjectaccess;

import java.nio.file.Path;
import java.util.Set;
import org.whatmatters.platform.testing.EveryColumnIsCopied;

class EveryColumnIsCopiedTest implements EveryColumnIsCopied {

    @Override
    public Path queries() {
        return Path.of("src/main/java/org/whatmatters/person/subjectaccess/OwnHoldings.java");
    }

    @Override
    public Set<String> leftOut() {
        return Set.of(
                // Worked out from what is copied.
                "person.birth_year",
                "person.given_name_key",
                "person.family_name_key",
                "person.family_name_sound",
                "person_change.author",
                "circle.told",
                "occasion_resumption.resumed_at",
                "narrowing.person_id",
                "narrowing_confirmation.person_id",
                "superseded_nhs_number.*",
                // About workers and organisations.
                "assurance.*",
                "work_decision.*",
                "sending_system.*",
                "member.email",
                "look_search.worker",
                // The copy itself, and the way to it.
                "subject_access_entry.*",
                "subject_access_approval.*",
                "subject_access.released_at",
                "subject_access.proposed_by_name",
                "subject_access.proposed_at",
                "subject_access.ordered_by_name",
                "subject_access.released_by_name",
                "subject_access.closed_by_name");
    }
}
