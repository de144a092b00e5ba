package org.whatmatters.person.member;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something that was done at the sign-in service, and whose tokens say more than is so since.
///
/// @param id the sign-in service's own
/// @param at by the sign-in service's clock, which also dates the tokens
/// @param subject absent: everybody
/// @param organisation in which it was done; absent: everywhere
/// @param takesAway false where somebody was only given something
public record SignInEvent(
        String id,
        Instant at,
        @Nullable UUID subject,
        @Nullable UUID organisation,
        boolean takesAway) {}
