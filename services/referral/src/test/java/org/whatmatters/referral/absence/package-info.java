@NullMarked
package org.whatmatters.referral.absence;

import org.jspecify.annotations.NullMarked;
