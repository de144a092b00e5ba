/// Tests of what is known of people.
@NullMarked
package org.whatmatters.notification.people.application;

import org.jspecify.annotations.NullMarked;
