/// Typed numbers over HTTP.
@NullMarked
package org.whatmatters.notification.number.web;

import org.jspecify.annotations.NullMarked;
