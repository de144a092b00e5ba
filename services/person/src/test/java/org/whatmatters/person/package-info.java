/// How the person service is built, and what stands in for its neighbours.
@NullMarked
package org.whatmatters.person;

import org.jspecify.annotations.NullMarked;
