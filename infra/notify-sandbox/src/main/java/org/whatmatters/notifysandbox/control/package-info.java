/// The knobs: make the sandbox slow or failing, or text as the person would.
@NullMarked
package org.whatmatters.notifysandbox.control;

import org.jspecify.annotations.NullMarked;
