/// Tests of the rules on messages.
@NullMarked
package org.whatmatters.notification.message;

import org.jspecify.annotations.NullMarked;
