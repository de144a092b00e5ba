/// Emergency access: a worker sees somebody whom their organisation does not work with, for an hour.
@NullMarked
package org.whatmatters.portal.emergency;

import org.jspecify.annotations.NullMarked;
