/// Reading what was sent to a person: by their host, and by themselves.
@NullMarked
package org.whatmatters.notification.history;

import org.jspecify.annotations.NullMarked;
