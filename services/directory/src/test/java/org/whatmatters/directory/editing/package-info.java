@NullMarked
package org.whatmatters.directory.editing;

import org.jspecify.annotations.NullMarked;
