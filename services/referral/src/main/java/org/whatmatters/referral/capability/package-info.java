/// What lets somebody do one thing without an account.
@NullMarked
package org.whatmatters.referral.capability;

import org.jspecify.annotations.NullMarked;
