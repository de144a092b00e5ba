@NullMarked
package org.whatmatters.directory.capacity;

import org.jspecify.annotations.NullMarked;
