/// Rule and query, held against each other.
@NullMarked
package org.whatmatters.referral.access;

import org.jspecify.annotations.NullMarked;
