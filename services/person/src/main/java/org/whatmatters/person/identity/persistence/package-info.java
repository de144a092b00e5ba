/// Ids, their canonical records and look-alikes in PostgreSQL.
@NullMarked
package org.whatmatters.person.identity.persistence;

import org.jspecify.annotations.NullMarked;
