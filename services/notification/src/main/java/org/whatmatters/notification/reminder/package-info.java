/// E-mails to workers that something waits for them. Nothing in them is about a person.
@NullMarked
package org.whatmatters.notification.reminder;

import org.jspecify.annotations.NullMarked;
