/// Copies of all that is held on somebody: for the officers who give them, and the clinicians who look first.
@NullMarked
package org.whatmatters.portal.copies;

import org.jspecify.annotations.NullMarked;
