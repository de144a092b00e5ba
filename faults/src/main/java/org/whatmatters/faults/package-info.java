/// `./run faults`: harms a platform of its own on purpose, and looks whether everything is still true.
@NullMarked
package org.whatmatters.faults;

import org.jspecify.annotations.NullMarked;
