package org.whatmatters.referral.text;

/// What may be kept and shown as text. Length is counted in code points, so that a name counts the same in every
/// script.
public final class Writing {

    private Writing() {}

    public static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /// Control characters and broken halves of characters cannot be shown, and the database refuses some of them.
    public static boolean isShowable(String text) {
        return text.codePoints().allMatch(Writing::isShowable);
    }

    private static boolean isShowable(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL -> codePoint == '\n' || codePoint == '\r' || codePoint == '\t';
            case Character.SURROGATE -> false;
            default -> true; // int from outside: every other kind of character can be shown.
        };
    }
}
