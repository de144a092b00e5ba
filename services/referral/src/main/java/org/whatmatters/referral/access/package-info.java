/// On what ground an organisation or a person comes to a referral, as a rule and as SQL.
@NullMarked
package org.whatmatters.referral.access;

import org.jspecify.annotations.NullMarked;
