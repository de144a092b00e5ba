/// Tests of what the platform is made of, without starting it.
@NullMarked
package org.whatmatters.local.platform;

import org.jspecify.annotations.NullMarked;
