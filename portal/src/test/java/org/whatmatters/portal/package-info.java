/// The portal as a browser sees it, before services that answer as agreed.
@NullMarked
package org.whatmatters.portal;

import org.jspecify.annotations.NullMarked;
