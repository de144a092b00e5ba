package org.whatmatters.careplan.aboutme;

import java.util.Optional;
import java.util.UUID;
import org.whatmatters.careplan.circle.Opened;
import org.whatmatters.careplan.circle.Reader;

/// Everybody's About Me, each found only by those in the person's circle. Versions that have been replaced are kept.
public interface AboutMes {

    /// What the person has said of themselves so far.
    ///
    /// @param person any id that ever meant the person
    /// @return empty for a reader outside the circle; an About Me of version 0 where nothing has been written
    Optional<Opened<AboutMe>> find(UUID person, Reader reader);

    /// Keeps a new version.
    ///
    /// @return false if another version has been kept meanwhile; nothing is changed then
    boolean save(AboutMe aboutMe);
}
