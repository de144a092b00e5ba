/// What this service knows of people: whether and how they may be reached, and who may see that.
@NullMarked
package org.whatmatters.notification.people;

import org.jspecify.annotations.NullMarked;
