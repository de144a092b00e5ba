/// Tests of the service as a whole.
@NullMarked
package org.whatmatters.notification;

import org.jspecify.annotations.NullMarked;
