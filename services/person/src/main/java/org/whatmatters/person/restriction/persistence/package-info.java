/// Restrictions in PostgreSQL.
@NullMarked
package org.whatmatters.person.restriction.persistence;

import org.jspecify.annotations.NullMarked;
