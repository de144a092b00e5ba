/// The public feed as its readers see it.
@NullMarked
package org.whatmatters.directory.openreferral;

import org.jspecify.annotations.NullMarked;
