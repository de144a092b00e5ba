package org.whatmatters.person.member.application;

import java.time.Instant;
import java.util.List;
import org.whatmatters.person.member.SignIn;
import org.whatmatters.person.member.SignInEvent;

/// What has been done to accounts and memberships at the sign-in service, by whomever and through whichever door.
public interface SignInEvents {

    /// The oldest first.
    List<SignInEvent> since(Instant from);

    /// Who signed in, or tried to with an account that there is.
    List<SignIn> signInsSince(Instant from);
}
