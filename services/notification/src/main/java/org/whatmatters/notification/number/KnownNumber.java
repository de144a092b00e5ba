package org.whatmatters.notification.number;

import org.whatmatters.notification.people.UkMobile;

/// A number that is not forgotten yet.
///
/// @param aGroups whether a group answers offers with it
public record KnownNumber(UkMobile mobile, boolean aGroups) {}
