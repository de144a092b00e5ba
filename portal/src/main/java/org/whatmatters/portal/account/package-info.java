/// A member of staff's own account: for which organisation they work just now, and how they sign in.
@NullMarked
package org.whatmatters.portal.account;

import org.jspecify.annotations.NullMarked;
