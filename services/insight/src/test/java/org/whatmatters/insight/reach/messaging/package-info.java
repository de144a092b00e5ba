/// Ids are replaced on arrival.
@NullMarked
package org.whatmatters.insight.reach.messaging;

import org.jspecify.annotations.NullMarked;
