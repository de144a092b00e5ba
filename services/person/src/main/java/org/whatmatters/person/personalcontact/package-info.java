/// The people whom somebody wants to be rung or told.
@NullMarked
package org.whatmatters.person.personalcontact;

import org.jspecify.annotations.NullMarked;
