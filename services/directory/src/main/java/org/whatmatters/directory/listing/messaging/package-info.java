/// Listings as other services are told of them.
@NullMarked
package org.whatmatters.directory.listing.messaging;

import org.jspecify.annotations.NullMarked;
