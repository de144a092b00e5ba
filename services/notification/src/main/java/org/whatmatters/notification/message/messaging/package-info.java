/// Requests that come in and facts that go out.
@NullMarked
package org.whatmatters.notification.message.messaging;

import org.jspecify.annotations.NullMarked;
