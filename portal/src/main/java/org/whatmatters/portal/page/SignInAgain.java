package org.whatmatters.portal.page;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.whatmatters.portal.signin.SessionKeys;

/// Where to go on after a sign-in that interrupted something.
public final class SignInAgain {

    private SignInAgain() {}

    /// The page to return to, once.
    public static @Nullable String returnTo(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null && session.getAttribute(SessionKeys.RETURN_TO) instanceof String page) {
            session.removeAttribute(SessionKeys.RETURN_TO);
            return page;
        }
        return null;
    }
}
