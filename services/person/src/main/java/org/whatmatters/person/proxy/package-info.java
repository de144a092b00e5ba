/// Who helps a person, whom the person or the law lets do what for them, and whether the person can decide something
/// themselves.
@NullMarked
package org.whatmatters.person.proxy;

import org.jspecify.annotations.NullMarked;
