/// The life of a listing: written or fed, assured by somebody else, due again, stale, closed, ended. Nothing here knows
/// what the listing says.
@NullMarked
package org.whatmatters.directory.life;

import org.jspecify.annotations.NullMarked;
