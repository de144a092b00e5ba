/// What the referral service tells the others: ids, codes and organisations; never a name, a number or free text.
@NullMarked
package org.whatmatters.contracts.referral;

import org.jspecify.annotations.NullMarked;
