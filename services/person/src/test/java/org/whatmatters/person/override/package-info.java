/// Who is let in without the person's agreement, against the running service.
@NullMarked
package org.whatmatters.person.override;

import org.jspecify.annotations.NullMarked;
