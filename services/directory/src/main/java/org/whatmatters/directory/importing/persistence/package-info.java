/// Imports and their rows in PostgreSQL.
@NullMarked
package org.whatmatters.directory.importing.persistence;

import org.jspecify.annotations.NullMarked;
