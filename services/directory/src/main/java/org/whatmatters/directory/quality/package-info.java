/// How good the directory is, by organisation and by place.
@NullMarked
package org.whatmatters.directory.quality;

import org.jspecify.annotations.NullMarked;
