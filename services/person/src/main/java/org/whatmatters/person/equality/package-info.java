/// What people say of themselves so that unfairness can be seen. Nobody is helped or refused because of it.
@NullMarked
package org.whatmatters.person.equality;

import org.jspecify.annotations.NullMarked;
