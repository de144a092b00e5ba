/// The command line.
@NullMarked
package org.whatmatters.faults;

import org.jspecify.annotations.NullMarked;
