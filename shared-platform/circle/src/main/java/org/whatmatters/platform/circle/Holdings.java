package org.whatmatters.platform.circle;

import java.util.List;
import java.util.UUID;
import org.whatmatters.contracts.subjectaccess.HeldOnPerson.Section;

/// All that a service holds on somebody. Whoever has one of these answers for it at [SubjectAccessController].
public interface Holdings {

    /// Everything but what proves who somebody is (codes, hashes), whoever may see it otherwise.
    ///
    /// @param ids every id that means the person
    List<Section> on(List<UUID> ids);
}
