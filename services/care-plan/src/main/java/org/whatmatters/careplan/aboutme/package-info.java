/// About Me: seven headings in the first person, which the person may change at any time.
@NullMarked
package org.whatmatters.careplan.aboutme;

import org.jspecify.annotations.NullMarked;
