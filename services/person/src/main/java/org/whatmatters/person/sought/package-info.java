/// Finding the one record that is certainly meant by somebody who cannot see it yet.
@NullMarked
package org.whatmatters.person.sought;

import org.jspecify.annotations.NullMarked;
