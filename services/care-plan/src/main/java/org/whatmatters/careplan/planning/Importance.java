package org.whatmatters.careplan.planning;

/// How much a goal matters to the person, by their own word: 1 a little, 10 more than anything.
///
/// Source of the scale: PRSB Personalised Care and Support Plan 2.0. Nothing lies outside it; 0 is not "not at all".
public record Importance(int value) {

    public static final int LEAST = 1;
    public static final int MOST = 10;

    public Importance {
        if (value < LEAST || value > MOST) {
            throw new IllegalArgumentException("importance runs from 1 to 10");
        }
    }
}
