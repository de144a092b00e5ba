package org.whatmatters.directory.search;

/// Where distances are measured from.
///
/// @param precision how well the postcode is known
public record Origin(double latitude, double longitude, Precision precision) {

    /// A whole postcode is some fifteen homes; a district some thousand, so its distances are rough.
    public enum Precision {
        POSTCODE,
        DISTRICT
    }
}
