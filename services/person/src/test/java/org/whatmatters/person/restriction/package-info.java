@NullMarked
package org.whatmatters.person.restriction;

import org.jspecify.annotations.NullMarked;
