/// Copies of all that is held on somebody: the rules, and the whole way against the running service.
@NullMarked
package org.whatmatters.person.subjectaccess;

import org.jspecify.annotations.NullMarked;
