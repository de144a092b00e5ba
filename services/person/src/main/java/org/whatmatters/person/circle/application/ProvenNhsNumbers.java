package org.whatmatters.person.circle.application;

import java.util.Optional;
import org.whatmatters.person.record.NhsNumber;

/// The NHS number that somebody proved to be theirs when signing in.
public interface ProvenNhsNumbers {

    /// The number of whoever sent the request.
    ///
    /// @param authorization the `Authorization` header of the person's own request
    Optional<NhsNumber> of(String authorization);
}
