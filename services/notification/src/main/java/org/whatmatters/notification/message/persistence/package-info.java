/// Messages in PostgreSQL.
@NullMarked
package org.whatmatters.notification.message.persistence;

import org.jspecify.annotations.NullMarked;
