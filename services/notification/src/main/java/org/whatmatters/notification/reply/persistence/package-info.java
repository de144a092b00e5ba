/// Texts from people in PostgreSQL.
@NullMarked
package org.whatmatters.notification.reply.persistence;

import org.jspecify.annotations.NullMarked;
