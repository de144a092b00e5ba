/// What a person's text means.
@NullMarked
package org.whatmatters.notification.reply;

import org.jspecify.annotations.NullMarked;
