/// Changes of what was written in a form after it was sent: asked for, taken on or declined, and never forgotten.
@NullMarked
package org.whatmatters.referral.amendment;

import org.jspecify.annotations.NullMarked;
