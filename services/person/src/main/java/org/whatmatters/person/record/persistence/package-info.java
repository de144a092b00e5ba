/// A person's record in PostgreSQL.
@NullMarked
package org.whatmatters.person.record.persistence;

import org.jspecify.annotations.NullMarked;
