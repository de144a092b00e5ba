/// What matters to me: the person's own page.
@NullMarked
package org.whatmatters.portal.me;

import org.jspecify.annotations.NullMarked;
