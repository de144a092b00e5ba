/// The first page, the way to each role's home, and the demo accounts.
@NullMarked
package org.whatmatters.portal.start;

import org.jspecify.annotations.NullMarked;
