@NullMarked
package org.whatmatters.directory.duplicate;

import org.jspecify.annotations.NullMarked;
