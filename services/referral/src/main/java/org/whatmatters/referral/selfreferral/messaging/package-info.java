/// What is told of those who ask for themselves.
@NullMarked
package org.whatmatters.referral.selfreferral.messaging;

import org.jspecify.annotations.NullMarked;
