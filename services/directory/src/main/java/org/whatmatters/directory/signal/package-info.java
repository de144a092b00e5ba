/// What says that a listing may not be right: a group that turns people away as not eligible or never answers, messages
/// to it that come back. Knows offers and messages by their ids, and nobody to whom they are about.
@NullMarked
package org.whatmatters.directory.signal;

import org.jspecify.annotations.NullMarked;
