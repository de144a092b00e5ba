/// The way to GOV.UK Notify, through its official client.
@NullMarked
package org.whatmatters.notification.message.provider;

import org.jspecify.annotations.NullMarked;
