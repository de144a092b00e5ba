/// What holds for the whole budget service.
@NullMarked
package org.whatmatters.budget;

import org.jspecify.annotations.NullMarked;
