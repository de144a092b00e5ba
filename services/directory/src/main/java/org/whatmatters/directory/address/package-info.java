/// Where a place is, put right here over what its feed says.
@NullMarked
package org.whatmatters.directory.address;

import org.jspecify.annotations.NullMarked;
