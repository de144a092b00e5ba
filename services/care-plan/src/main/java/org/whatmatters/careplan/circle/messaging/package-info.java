/// What the person service tells of ids and of who stands in a relationship with a person.
@NullMarked
package org.whatmatters.careplan.circle.messaging;

import org.jspecify.annotations.NullMarked;
