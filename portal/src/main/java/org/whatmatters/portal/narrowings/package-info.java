/// Where something that was taken away may still be open.
@NullMarked
package org.whatmatters.portal.narrowings;

import org.jspecify.annotations.NullMarked;
