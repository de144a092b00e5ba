/// What every service tells of who looked at whom and changed what.
@NullMarked
package org.whatmatters.contracts.audit;

import org.jspecify.annotations.NullMarked;
