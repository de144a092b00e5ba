/// Which record a referred person belongs to, and when that is certain.
@NullMarked
package org.whatmatters.person.identity;

import org.jspecify.annotations.NullMarked;
