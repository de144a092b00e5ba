/// Listings in PostgreSQL.
@NullMarked
package org.whatmatters.directory.listing.persistence;

import org.jspecify.annotations.NullMarked;
