/// What this service answers for a copy that was ordered for somebody.
@NullMarked
package org.whatmatters.notification.held;

import org.jspecify.annotations.NullMarked;
