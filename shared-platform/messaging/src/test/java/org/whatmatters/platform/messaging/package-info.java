/// What of the messages needs neither broker nor database to be proven; the rest is in `shared-platform/testing`.
@NullMarked
package org.whatmatters.platform.messaging;

import org.jspecify.annotations.NullMarked;
