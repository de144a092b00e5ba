/// What becomes of a group that does not exist yet.
@NullMarked
package org.whatmatters.directory.newgroup;

import org.jspecify.annotations.NullMarked;
