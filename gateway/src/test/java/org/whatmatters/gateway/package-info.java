/// The gateway over real HTTP, with a small real server in the place of each part behind it.
@NullMarked
package org.whatmatters.gateway;

import org.jspecify.annotations.NullMarked;
