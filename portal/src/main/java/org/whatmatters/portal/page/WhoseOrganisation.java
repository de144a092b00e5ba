package org.whatmatters.portal.page;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whatmatters.portal.services.Problem;
import org.whatmatters.portal.services.Refusal;
import org.whatmatters.portal.signin.SignInNeeded;
import org.whatmatters.portal.signin.Visitor;

/// The organisation whose page somebody looks at.
public final class WhoseOrganisation {

    private WhoseOrganisation() {}

    /// The visitor's own, unless the board names another; whether it may, the service decides.
    ///
    /// @throws SignInNeeded where nobody is signed in
    /// @throws Refusal for somebody who speaks for no organisation
    public static UUID of(@Nullable Visitor visitor, @Nullable UUID named) {
        if (visitor == null) {
            throw new SignInNeeded();
        }
        var organisation = named == null ? visitor.organisationId() : named;
        if (organisation == null) {
            throw new Refusal(403, Problem.UNKNOWN);
        }
        return organisation;
    }
}
