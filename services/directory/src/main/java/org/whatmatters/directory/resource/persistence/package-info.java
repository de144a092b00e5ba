/// Resources in PostgreSQL.
@NullMarked
package org.whatmatters.directory.resource.persistence;

import org.jspecify.annotations.NullMarked;
