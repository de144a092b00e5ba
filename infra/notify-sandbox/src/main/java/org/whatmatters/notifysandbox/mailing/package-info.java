/// E-mails, and the mailboxes in which they arrive.
@NullMarked
package org.whatmatters.notifysandbox.mailing;

import org.jspecify.annotations.NullMarked;
