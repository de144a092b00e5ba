/// Where editors say that places are.
@NullMarked
package org.whatmatters.directory.address;

import org.jspecify.annotations.NullMarked;
