/// Forms that bring a file: read as they arrive, and never held whole.
@NullMarked
package org.whatmatters.portal.upload;

import org.jspecify.annotations.NullMarked;
