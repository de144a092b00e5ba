/// Tests of who may see what was sent.
@NullMarked
package org.whatmatters.notification.history;

import org.jspecify.annotations.NullMarked;
