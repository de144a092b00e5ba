/// The public feed, Open Referral UK v3 (HSDS-UK-3.0). A read model over the listing tables, open to anyone.
@NullMarked
package org.whatmatters.directory.openreferral;

import org.jspecify.annotations.NullMarked;
