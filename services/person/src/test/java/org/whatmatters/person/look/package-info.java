@NullMarked
package org.whatmatters.person.look;

import org.jspecify.annotations.NullMarked;
