/// A form that was sent, once more: what the team that sent it asks to have changed, and what the host makes of it.
@NullMarked
package org.whatmatters.portal.amend;

import org.jspecify.annotations.NullMarked;
