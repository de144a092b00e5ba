/// What editors put right of a listing that a feed gives, and what they leave as the feed says it.
@NullMarked
package org.whatmatters.directory.editing;

import org.jspecify.annotations.NullMarked;
