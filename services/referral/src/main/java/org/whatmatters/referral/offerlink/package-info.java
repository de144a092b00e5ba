/// The one-time link by which a group answers an offer on its phone, without an account.
///
/// Why: docs/adr/0031-a-group-answers-by-its-phone.md.
@NullMarked
package org.whatmatters.referral.offerlink;

import org.jspecify.annotations.NullMarked;
