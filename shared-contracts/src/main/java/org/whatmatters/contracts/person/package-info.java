/// What the person service tells the others: who the person is, how to reach them, and who may see them.
@NullMarked
package org.whatmatters.contracts.person;

import org.jspecify.annotations.NullMarked;
