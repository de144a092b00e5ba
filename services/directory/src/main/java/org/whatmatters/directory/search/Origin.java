package org.whatmatters.directory.search;

/// Where distances are measured from.
///
/// @param precision how well the postcode is known
public record Origin(double latitude, double longitude, Precision precision) {

    /// A whole postcode is some fifteen homes, a sector (XW1 1) some thousand, a district (XW1) some ten thousand:
    /// their distances are rough.
    public enum Precision {
        POSTCODE,
        SECTOR,
        DISTRICT
    }
}
