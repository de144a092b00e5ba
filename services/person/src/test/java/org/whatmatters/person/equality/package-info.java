/// What people say of themselves, against the running service.
@NullMarked
package org.whatmatters.person.equality;

import org.jspecify.annotations.NullMarked;
