/// Given resources in PostgreSQL.
@NullMarked
package org.whatmatters.careplan.given.persistence;

import org.jspecify.annotations.NullMarked;
