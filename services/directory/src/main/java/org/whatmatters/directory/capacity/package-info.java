/// Whether a service has room, as its provider says it for a week at a time.
@NullMarked
package org.whatmatters.directory.capacity;

import org.jspecify.annotations.NullMarked;
