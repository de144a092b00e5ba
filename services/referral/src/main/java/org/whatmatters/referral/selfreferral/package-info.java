/// Somebody asks for support for themselves or for somebody they know, without an account, perhaps led there by an
/// organisation's card.
@NullMarked
package org.whatmatters.referral.selfreferral;

import org.jspecify.annotations.NullMarked;
