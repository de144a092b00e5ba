/// What becomes of offers says whether a listing is right: a group that turns people away as not eligible, or never
/// answers, is not as it is listed. Knows offers by their ids, and nobody to whom they are about.
@NullMarked
package org.whatmatters.directory.signal;

import org.jspecify.annotations.NullMarked;
