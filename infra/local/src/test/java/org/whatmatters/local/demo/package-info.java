/// Tests of the demo's files.
@NullMarked
package org.whatmatters.local.demo;

import org.jspecify.annotations.NullMarked;
