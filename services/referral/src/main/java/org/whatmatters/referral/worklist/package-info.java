/// The host's queues: what came in, and who works on what.
@NullMarked
package org.whatmatters.referral.worklist;

import org.jspecify.annotations.NullMarked;
