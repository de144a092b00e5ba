/// Tests of the sandbox.
@NullMarked
package org.whatmatters.notifysandbox.texting;

import org.jspecify.annotations.NullMarked;
