/// Taking requests, sending what is due, and finding out what became of it.
@NullMarked
package org.whatmatters.notification.message.application;

import org.jspecify.annotations.NullMarked;
