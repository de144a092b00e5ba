/// What may be done to listings: record them, and say which partner organisation answers for them.
@NullMarked
package org.whatmatters.directory.listing.application;

import org.jspecify.annotations.NullMarked;
