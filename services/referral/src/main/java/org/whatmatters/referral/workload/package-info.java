/// How much each worker of a host has in hand, and how much they may have.
@NullMarked
package org.whatmatters.referral.workload;

import org.jspecify.annotations.NullMarked;
