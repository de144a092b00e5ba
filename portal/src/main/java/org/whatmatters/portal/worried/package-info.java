/// What to do when somebody may be in danger: the same page for everyone.
@NullMarked
package org.whatmatters.portal.worried;

import org.jspecify.annotations.NullMarked;
