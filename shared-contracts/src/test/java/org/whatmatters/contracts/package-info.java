/// What keeps records, schemas and examples from drifting apart.
@NullMarked
package org.whatmatters.contracts;

import org.jspecify.annotations.NullMarked;
