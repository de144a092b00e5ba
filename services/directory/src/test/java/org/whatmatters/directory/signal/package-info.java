@NullMarked
package org.whatmatters.directory.signal;

import org.jspecify.annotations.NullMarked;
