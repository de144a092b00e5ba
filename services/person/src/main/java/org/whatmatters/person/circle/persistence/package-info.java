/// Relationships and accounts in PostgreSQL.
@NullMarked
package org.whatmatters.person.circle.persistence;

import org.jspecify.annotations.NullMarked;
