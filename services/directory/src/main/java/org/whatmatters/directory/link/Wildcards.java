package org.whatmatters.directory.link;

/// Patterns in which `*` is anything, for texts of strangers: never slower than the two lengths multiplied.
final class Wildcards {

    private Wildcards() {}

    static boolean fit(String pattern, String text) {
        var at = 0;
        var in = 0;
        var star = -1;
        var tried = 0;
        while (in < text.length()) {
            if (at < pattern.length() && pattern.charAt(at) == '*') {
                star = at++;
                tried = in;
            } else if (at < pattern.length() && pattern.charAt(at) == text.charAt(in)) {
                at++;
                in++;
            } else if (star >= 0) {
                at = star + 1;
                in = ++tried;
            } else {
                return false;
            }
        }
        while (at < pattern.length() && pattern.charAt(at) == '*') {
            at++;
        }
        return at == pattern.length();
    }
}
