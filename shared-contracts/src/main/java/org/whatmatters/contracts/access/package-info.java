/// Who may no longer do what the tokens they hold say.
@NullMarked
package org.whatmatters.contracts.access;

import org.jspecify.annotations.NullMarked;
