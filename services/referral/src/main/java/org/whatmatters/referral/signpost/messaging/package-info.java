/// Asking for a text with what a signpost names.
@NullMarked
package org.whatmatters.referral.signpost.messaging;

import org.jspecify.annotations.NullMarked;
