/// Typed numbers in PostgreSQL.
@NullMarked
package org.whatmatters.notification.number.persistence;

import org.jspecify.annotations.NullMarked;
