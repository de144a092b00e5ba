/// Telling the others of a plan, never what it says.
@NullMarked
package org.whatmatters.careplan.planning.messaging;

import org.jspecify.annotations.NullMarked;
