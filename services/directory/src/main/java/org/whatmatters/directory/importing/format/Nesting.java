package org.whatmatters.directory.importing.format;

/// How deep in brackets and quotes a JSON text stands, byte by byte. UTF-8 never hides one of them in a longer
/// character.
final class Nesting {

    private int depth;
    private boolean inText;
    private boolean escaped;

    void take(int b) {
        if (inText) {
            inText = escaped || b != '"';
            escaped = !escaped && b == '\\';
            return;
        }
        switch (b) {
            case '"' -> inText = true;
            case '{', '[' -> depth++;
            case '}', ']' -> depth--;
            default -> {
                // Numbers, words, commas and white space open and close nothing.
            }
        }
    }

    boolean isOutside() {
        return depth <= 0 && !inText;
    }

    boolean isInOutermostText() {
        return depth <= 0 && inText;
    }
}
