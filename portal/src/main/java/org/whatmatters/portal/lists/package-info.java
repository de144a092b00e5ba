/// Looking for somebody in a list, and a team at a glance.
@NullMarked
package org.whatmatters.portal.lists;

import org.jspecify.annotations.NullMarked;
