/// What the person service tells of the partner organisations.
@NullMarked
package org.whatmatters.contracts.organisation;

import org.jspecify.annotations.NullMarked;
