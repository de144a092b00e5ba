/// What the tests share: a clock that can be moved, the sandbox, and people to send to.
@NullMarked
package org.whatmatters.notification.support;

import org.jspecify.annotations.NullMarked;
