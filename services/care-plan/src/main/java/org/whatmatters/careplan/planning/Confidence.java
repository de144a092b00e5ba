package org.whatmatters.careplan.planning;

/// How sure the person is that they can do an action: 1 hardly, 10 certain.
///
/// Source of the scale: PRSB Personalised Care and Support Plan 2.0.
public record Confidence(int value) {

    public static final int LEAST = 1;
    public static final int MOST = 10;

    // A convention of health coaching: below it an action is more often dropped than done.
    private static final int ENOUGH_TO_GO_AHEAD = 7;

    public Confidence {
        if (value < LEAST || value > MOST) {
            throw new IllegalArgumentException("confidence runs from 1 to 10");
        }
    }

    /// Whether it is worth asking what would make the step easier. A hint for the conversation, never a refusal.
    public boolean wouldGainFromASmallerStep() {
        return value < ENOUGH_TO_GO_AHEAD;
    }
}
