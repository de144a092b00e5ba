/// The demo: who may sign in, and the invented town that the first start fills in through the HTTP APIs.
@NullMarked
package org.whatmatters.local.demo;

import org.jspecify.annotations.NullMarked;
