/// What people agree to, against the running service.
@NullMarked
package org.whatmatters.person.agreement;

import org.jspecify.annotations.NullMarked;
