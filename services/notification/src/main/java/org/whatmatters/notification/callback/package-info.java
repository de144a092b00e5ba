/// The provider's way in: a bearer token, and nothing else.
@NullMarked
package org.whatmatters.notification.callback;

import org.jspecify.annotations.NullMarked;
