/// Tests of what texts mean and do.
@NullMarked
package org.whatmatters.notification.reply;

import org.jspecify.annotations.NullMarked;
