/// That a record keeps what is true, and shows it to nobody else.
@NullMarked
package org.whatmatters.person.record;

import org.jspecify.annotations.NullMarked;
