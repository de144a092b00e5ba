/// Texts to somebody without a record.
@NullMarked
package org.whatmatters.notification.number;

import org.jspecify.annotations.NullMarked;
