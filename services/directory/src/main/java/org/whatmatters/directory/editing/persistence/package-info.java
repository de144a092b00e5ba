/// What editors put right, in PostgreSQL.
@NullMarked
package org.whatmatters.directory.editing.persistence;

import org.jspecify.annotations.NullMarked;
