/// Tests of sending, on real parts.
@NullMarked
package org.whatmatters.notification.message.application;

import org.jspecify.annotations.NullMarked;
