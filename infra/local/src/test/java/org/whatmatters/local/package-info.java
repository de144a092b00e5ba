/// Tests of the commands of `./run` and of the scripts around them.
@NullMarked
package org.whatmatters.local;

import org.jspecify.annotations.NullMarked;
