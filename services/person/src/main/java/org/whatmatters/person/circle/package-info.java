/// Which organisations and accounts stand in a relationship with a person.
@NullMarked
package org.whatmatters.person.circle;

import org.jspecify.annotations.NullMarked;
