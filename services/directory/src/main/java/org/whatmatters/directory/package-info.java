/// The directory of services and groups: taken in from Open Referral UK feeds, found by staff and people, published
/// again.
@NullMarked
package org.whatmatters.directory;

import org.jspecify.annotations.NullMarked;
