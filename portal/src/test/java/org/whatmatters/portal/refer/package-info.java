/// From what is typed into a form to answers.
@NullMarked
package org.whatmatters.portal.refer;

import org.jspecify.annotations.NullMarked;
