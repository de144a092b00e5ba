/// What this service holds on one person, for a copy that was ordered for them.
@NullMarked
package org.whatmatters.notification.held;

import org.jspecify.annotations.NullMarked;
