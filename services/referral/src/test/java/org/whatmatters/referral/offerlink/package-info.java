/// Tests of the link by which a group answers.
@NullMarked
package org.whatmatters.referral.offerlink;

import org.jspecify.annotations.NullMarked;
