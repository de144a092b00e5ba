package org.whatmatters.portal.signin;

import jakarta.servlet.http.HttpSession;
import java.util.Collections;

/// Names of what the portal itself keeps in a session. All begin alike, so that all of it can be forgotten when
/// somebody else signs in with the same browser.
public final class SessionKeys {

    private static final String OURS = "wm.";

    /// The [Visitor].
    public static final String VISITOR = OURS + "visitor";

    /// That somebody has just signed in, perhaps somebody else, or for another organisation.
    static final String SIGNED_IN = OURS + "signed-in";

    /// When a sign-in that interrupted something began.
    public static final String SENT_TO_SIGN_IN_AT = OURS + "sent-to-sign-in-at";

    /// When this session last started something that other services hear of a moment later.
    public static final String STARTED_AT = OURS + "started-at";

    /// The page to go back to after a sign-in that interrupted something.
    public static final String RETURN_TO = OURS + "return-to";

    /// What a refused form still knows; the form's address follows.
    public static final String KEPT = OURS + "kept:";

    /// A referral form as it was last read, for when it cannot be read; its id follows.
    public static final String FORM = OURS + "form:";

    /// Answers of a referral form not yet sent; the form's id follows.
    public static final String DRAFT = OURS + "draft:";

    /// Whose forms are filled in and wait to be sent together; the form's id follows.
    public static final String HOUSEHOLD = OURS + "household:";

    /// To whom the officer handed the phone, with what lets them answer.
    public static final String HANDED_OVER = OURS + "handed-over";

    /// The referral sent last from a form; the form's id follows.
    public static final String HANDED_IN = OURS + "handed-in:";

    /// What lets somebody hand in a form without an account, and in which language; where its pages are follows.
    public static final String OWN_FORM = OURS + "own-form:";

    /// Which link a group has opened, and how far.
    public static final String ANSWERING = OURS + "answering";

    private SessionKeys() {}

    static void forgetAll(HttpSession session) {
        for (var name : Collections.list(session.getAttributeNames())) {
            if (name.startsWith(OURS)) {
                session.removeAttribute(name);
            }
        }
    }
}
