/// Texts from people, as the provider hands them over.
@NullMarked
package org.whatmatters.notification.reply.web;

import org.jspecify.annotations.NullMarked;
