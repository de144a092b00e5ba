/// "Our people": an administrator invites colleagues, says what they may do, and ends memberships.
@NullMarked
package org.whatmatters.portal.people;

import org.jspecify.annotations.NullMarked;
