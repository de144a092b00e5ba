/// Money for one person: how much there may be is told before planning, another officer decides, a ledger keeps count.
@NullMarked
package org.whatmatters.budget;

import org.jspecify.annotations.NullMarked;
