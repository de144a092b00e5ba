/// Who has looked at a person's record anywhere on the platform, and the question why.
@NullMarked
package org.whatmatters.person.look;

import org.jspecify.annotations.NullMarked;
