/// What happens to records by the clock.
@NullMarked
package org.whatmatters.person.record.schedule;

import org.jspecify.annotations.NullMarked;
