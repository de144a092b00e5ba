@NullMarked
package org.whatmatters.directory.quality;

import org.jspecify.annotations.NullMarked;
