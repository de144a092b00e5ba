/// The commands of `./run`.
@NullMarked
package org.whatmatters.local;

import org.jspecify.annotations.NullMarked;
