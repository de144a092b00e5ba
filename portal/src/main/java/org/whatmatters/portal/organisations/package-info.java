/// The partners of the integrated care system, by what they take part, and until when.
@NullMarked
package org.whatmatters.portal.organisations;

import org.jspecify.annotations.NullMarked;
