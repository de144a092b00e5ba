package org.whatmatters.directory.importing.format;

/// A row of a file before anybody has read what it says.
sealed interface RawRow {

    long number();

    record Text(long number, String text) implements RawRow {}

    /// Bytes that are not UTF-8, the only encoding JSON has.
    record NotText(long number) implements RawRow {}

    /// More than [RowBuffer#LIMIT] bytes, passed over without being kept.
    record TooLarge(long number) implements RawRow {}

    /// The file ends in the middle of its list.
    record CutOff(long number) implements RawRow {}
}
