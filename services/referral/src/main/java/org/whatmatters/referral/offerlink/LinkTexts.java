package org.whatmatters.referral.offerlink;

import java.net.URI;
import java.time.Instant;
import java.util.UUID;

/// What is texted to a group. Its number is not known here.
public interface LinkTexts {

    /// That a host asks, and where to answer. Nothing of whom, and nothing of what they need.
    ///
    /// @param host who asks, and whose worker put the phone down
    /// @return by which it can be taken back
    UUID sendLink(UUID phone, UUID host, String hostName, URI link, Instant now, Instant notAfter);

    void takeBack(UUID phone, UUID request, Instant now);

    void sendCode(UUID phone, UUID host, String digits, Instant now, Instant notAfter);
}
