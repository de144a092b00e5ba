@NullMarked
package org.whatmatters.directory.life;

import org.jspecify.annotations.NullMarked;
