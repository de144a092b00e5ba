/// Delivery receipts from the provider.
@NullMarked
package org.whatmatters.notification.message.web;

import org.jspecify.annotations.NullMarked;
