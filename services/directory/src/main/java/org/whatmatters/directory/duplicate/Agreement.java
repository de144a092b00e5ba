package org.whatmatters.directory.duplicate;

/// Which of the three that listings are compared by agree in a pair.
///
/// @param identifier of the organisations, in some register
/// @param name as it is compared, or nearly
/// @param postcode of one of their places
record Agreement(boolean identifier, boolean name, boolean postcode) {}
