/// Keeping such a number.
@NullMarked
package org.whatmatters.notification.number.application;

import org.jspecify.annotations.NullMarked;
