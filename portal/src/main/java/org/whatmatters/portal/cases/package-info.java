/// The people a worker supports: one page each, and one page per job.
@NullMarked
package org.whatmatters.portal.cases;

import org.jspecify.annotations.NullMarked;
