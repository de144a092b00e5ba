/// From an agency's form to the last word on it.
@NullMarked
package org.whatmatters.referral;

import org.jspecify.annotations.NullMarked;
