package org.whatmatters.directory.importing.format;

/// How much of a file may be in memory at once.
final class BatchLimit {

    private static final int MOST_ROWS = 250;
    private static final int MOST_CHARACTERS = 4 << 20;

    private int rows;
    private long characters;

    boolean isReached() {
        return rows >= MOST_ROWS || characters >= MOST_CHARACTERS;
    }

    void count(long rowCharacters) {
        rows++;
        characters += rowCharacters;
    }
}
