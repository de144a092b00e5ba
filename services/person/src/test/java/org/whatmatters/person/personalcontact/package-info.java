@NullMarked
package org.whatmatters.person.personalcontact;

import org.jspecify.annotations.NullMarked;
