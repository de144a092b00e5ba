package org.whatmatters.careplan.aboutme.application;

import java.time.Instant;
import org.whatmatters.careplan.aboutme.AboutMe;

/// Lets the others know that an About Me has been written.
public interface Announcements {

    void written(AboutMe aboutMe, Instant at);
}
