/// Tests of the sandbox.
@NullMarked
package org.whatmatters.notifysandbox.api;

import org.jspecify.annotations.NullMarked;
