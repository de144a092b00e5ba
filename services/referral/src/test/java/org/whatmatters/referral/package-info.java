/// The whole service on real parts, and the guard of its shape.
@NullMarked
package org.whatmatters.referral;

import org.jspecify.annotations.NullMarked;
