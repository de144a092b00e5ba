/// Keeping that knowledge, and saying when it has changed.
@NullMarked
package org.whatmatters.notification.people.application;

import org.jspecify.annotations.NullMarked;
