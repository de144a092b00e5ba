/// Hears which resources there are, and asks for texts.
@NullMarked
package org.whatmatters.careplan.given.messaging;

import org.jspecify.annotations.NullMarked;
