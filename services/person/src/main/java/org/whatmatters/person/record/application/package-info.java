/// What may be done with a person's record.
@NullMarked
package org.whatmatters.person.record.application;

import org.jspecify.annotations.NullMarked;
