@NullMarked
package org.whatmatters.directory.correction;

import org.jspecify.annotations.NullMarked;
