/// What comes of handing something to the provider, whatever it is.
@NullMarked
package org.whatmatters.notification.sending;

import org.jspecify.annotations.NullMarked;
