/// A person's record as the profile that other services see.
@NullMarked
package org.whatmatters.person.record.messaging;

import org.jspecify.annotations.NullMarked;
