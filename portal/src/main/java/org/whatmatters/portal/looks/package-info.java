/// The information governance officer looks for looks, and counts them.
@NullMarked
package org.whatmatters.portal.looks;

import org.jspecify.annotations.NullMarked;
