/// New groups in PostgreSQL, and what exists already.
@NullMarked
package org.whatmatters.directory.newgroup.persistence;

import org.jspecify.annotations.NullMarked;
