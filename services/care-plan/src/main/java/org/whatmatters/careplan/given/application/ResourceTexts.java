package org.whatmatters.careplan.given.application;

import java.time.Instant;
import java.util.UUID;
import org.whatmatters.careplan.given.Given;

/// Asks that somebody be texted where a resource is. Whether that is safe, the notification service decides.
public interface ResourceTexts {

    void ask(Given given, UUID organisation, Instant now, Instant notAfter);
}
