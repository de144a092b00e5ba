/// What a listing is: a service, who runs it and where it happens. Nothing here knows where it came from or who looks
/// for it.
@NullMarked
package org.whatmatters.directory.listing;

import org.jspecify.annotations.NullMarked;
