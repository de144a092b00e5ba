/// Whether the store keeps a state whole.
@NullMarked
package org.whatmatters.referral.lifecycle.persistence;

import org.jspecify.annotations.NullMarked;
