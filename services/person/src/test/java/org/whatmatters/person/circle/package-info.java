/// That a circle is the same in whatever order its facts come.
@NullMarked
package org.whatmatters.person.circle;

import org.jspecify.annotations.NullMarked;
