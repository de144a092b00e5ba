/// Pages on records that may be of one person.
@NullMarked
package org.whatmatters.portal.candidates;

import org.jspecify.annotations.NullMarked;
