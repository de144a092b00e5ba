/// The chain that binds a service's audit rows one to the next, and the check of it.
@NullMarked
package org.whatmatters.platform.audit;

import org.jspecify.annotations.NullMarked;
