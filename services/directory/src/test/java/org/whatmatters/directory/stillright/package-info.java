/// A group says that its listing is still right.
@NullMarked
package org.whatmatters.directory.stillright;

import org.jspecify.annotations.NullMarked;
