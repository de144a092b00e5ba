/// Hearing a person's text.
@NullMarked
package org.whatmatters.notification.reply.application;

import org.jspecify.annotations.NullMarked;
