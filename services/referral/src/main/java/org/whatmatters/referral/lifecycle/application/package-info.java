/// What may be done with a referral, one class for each.
@NullMarked
package org.whatmatters.referral.lifecycle.application;

import org.jspecify.annotations.NullMarked;
