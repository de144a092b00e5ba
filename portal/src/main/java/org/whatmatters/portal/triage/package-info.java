/// The queue of a host: accept and give to a worker.
@NullMarked
package org.whatmatters.portal.triage;

import org.jspecify.annotations.NullMarked;
