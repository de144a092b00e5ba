/// Tests on real processes and real ports.
@NullMarked
package org.whatmatters.local.process;

import org.jspecify.annotations.NullMarked;
