/// The information governance officer's pages about people who are hidden from all but a few.
@NullMarked
package org.whatmatters.portal.restrictions;

import org.jspecify.annotations.NullMarked;
