/// Processes of the operating system: who they are, what they hold, and how they are ended without touching another's.
@NullMarked
package org.whatmatters.local.process;

import org.jspecify.annotations.NullMarked;
