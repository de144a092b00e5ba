/// Lists of groups from elsewhere, taken in by whoever looks after the directory.
@NullMarked
package org.whatmatters.portal.imports;

import org.jspecify.annotations.NullMarked;
