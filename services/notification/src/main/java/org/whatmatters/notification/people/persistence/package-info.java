/// That knowledge in PostgreSQL: projections that can be built again from the topics.
@NullMarked
package org.whatmatters.notification.people.persistence;

import org.jspecify.annotations.NullMarked;
