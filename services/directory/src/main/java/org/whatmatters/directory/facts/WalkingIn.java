package org.whatmatters.directory.facts;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/// How it is to come for the first time, in the group's own words.
///
/// @param greeter who welcomes whoever is new: "Sam, in a green jumper"
/// @param mayLeave that nobody has to stay, and how to go
record WalkingIn(
        @Nullable @Size(max = 300) String door,
        @Nullable @Size(max = 300) String greeter,
        @Nullable @Size(max = 300) String noise,
        @Nullable @Size(max = 300) String seats,
        @Nullable @Size(max = 300) String toilet,
        @Nullable @Size(max = 300) String mayLeave) {

    static final WalkingIn NONE = new WalkingIn(null, null, null, null, null, null);
}
