/// What the platform promises every service, shown on a service of the smallest kind: parcels with a label.
@NullMarked
package org.whatmatters.platform.testing;

import org.jspecify.annotations.NullMarked;
