/// Addresses that were put right, in PostgreSQL.
@NullMarked
package org.whatmatters.directory.address.persistence;

import org.jspecify.annotations.NullMarked;
