/// What was shared without agreement, to be looked at by the information governance officer.
@NullMarked
package org.whatmatters.portal.overrides;

import org.jspecify.annotations.NullMarked;
