/// Tests of the sandbox.
@NullMarked
package org.whatmatters.notifysandbox;

import org.jspecify.annotations.NullMarked;
