/// Putting resources down, putting them right, and taking them away.
@NullMarked
package org.whatmatters.directory.resource.application;

import org.jspecify.annotations.NullMarked;
