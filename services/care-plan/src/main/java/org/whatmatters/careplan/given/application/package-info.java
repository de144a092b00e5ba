/// Giving a resource, taking it back, and texting where it is.
@NullMarked
package org.whatmatters.careplan.given.application;

import org.jspecify.annotations.NullMarked;
