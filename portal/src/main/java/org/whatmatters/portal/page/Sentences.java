package org.whatmatters.portal.page;

import java.util.Locale;
import java.util.Objects;
import org.whatmatters.portal.services.Refusal;

/// What the pages say when a form could not be taken. One place, so that the same thing is always said the same way.
public final class Sentences {

    static final String NO_ANSWER =
            "We could not save this just now. Nothing you typed is lost. Wait a moment, then try again.";
    static final String SIGNED_IN_AGAIN =
            "You had to sign in again, so this was not sent. Everything you typed is still here. Check it, then send it.";

    private Sentences() {}

    static String about(Refusal refusal) {
        var problem = refusal.problem();
        return switch (refusal.status()) {
            case 404 -> "We can't find this yet. If it was started just now, wait a moment, then try again.";
            case 409 ->
                problem.state() == null
                        ? Objects.requireNonNullElse(
                                problem.detail(),
                                "This has moved on since you opened the page, so it can't be done now.")
                        : "This has moved on since you opened the page. It is now “" + plain(problem.state())
                                + "”, so this can't be done any more.";
            case 412 ->
                "Somebody else changed this while you were on the page. Look at what it says now. "
                        + "What you typed is still here: send it again if it is still right.";
            case 413 -> "That is too much text to send at once. Make it shorter.";
            // Every other refusal: the service's own words, which are written to be read.
            default ->
                Objects.requireNonNullElse(
                        problem.detail(), "This could not be saved. Check what you typed, then try again.");
        };
    }

    static String plain(String code) {
        return code.replace('_', ' ').replace('-', ' ').toLowerCase(Locale.UK);
    }
}
