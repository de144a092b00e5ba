/// Where a group answers an offer by the link that was texted to it, without an account.
///
/// Why: docs/adr/0031-a-group-answers-by-its-phone.md.
@NullMarked
package org.whatmatters.portal.answer;

import org.jspecify.annotations.NullMarked;
