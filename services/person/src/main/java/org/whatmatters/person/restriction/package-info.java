/// Who is hidden from all but a few named workers, and why.
@NullMarked
package org.whatmatters.person.restriction;

import org.jspecify.annotations.NullMarked;
