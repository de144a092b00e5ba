package org.whatmatters.careplan.planning;

import org.jspecify.annotations.Nullable;

/// One step towards a goal, in the person's words.
///
/// @param who does it: "me", a friend, a worker by name
/// @param when as the person says it, such as "on Saturdays"; may be left open until the plan is agreed
public record Action(String what, String who, @Nullable String when, Confidence confidence) {}
