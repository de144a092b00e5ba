package org.whatmatters.referral.signpost;

import java.util.List;

/// The whole of a text with a list of services. Neutral: no name of a person, not what it is for, not who sends it. It
/// always ends with how to stop, and always fits.
public record SignpostText(String words) {

    /// Of GOV.UK Notify: six parts of 153 characters.
    public static final int LONGEST = 918;

    static final String HOW_TO_STOP = "To stop these texts, reply STOP.";

    /// A numbered list of them.
    ///
    /// @param pointers up to [Signpost#MOST_SERVICES], each of which can be texted
    public static SignpostText of(List<Pointer> pointers) {
        var words = new StringBuilder("Here is the list you asked for:\n");
        for (var at = 0; at < pointers.size(); at++) {
            words.append(at + 1).append(". ").append(pointers.get(at).inText()).append('\n');
        }
        words.append("Ask them for times before you go. ").append(HOW_TO_STOP);
        return new SignpostText(words.toString());
    }
}
