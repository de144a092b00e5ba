/// Telling the others that an About Me has been written, never what it says.
@NullMarked
package org.whatmatters.careplan.aboutme.messaging;

import org.jspecify.annotations.NullMarked;
