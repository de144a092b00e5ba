/// Services and groups near a place, for any member of staff.
@NullMarked
package org.whatmatters.portal.directory;

import org.jspecify.annotations.NullMarked;
