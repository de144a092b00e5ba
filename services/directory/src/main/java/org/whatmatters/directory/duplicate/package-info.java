/// Listings that may be one group listed twice: found by a clock, put side by side for an editor, merged or told apart
/// by their word alone.
@NullMarked
package org.whatmatters.directory.duplicate;

import org.jspecify.annotations.NullMarked;
