/// Who the person is, how to reach them safely, who is in their circle, and the partner organisations.
@NullMarked
package org.whatmatters.person;

import org.jspecify.annotations.NullMarked;
