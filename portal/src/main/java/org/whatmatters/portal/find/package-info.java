/// Find and send: telling somebody without a record where to go, in half a minute.
@NullMarked
package org.whatmatters.portal.find;

import org.jspecify.annotations.NullMarked;
