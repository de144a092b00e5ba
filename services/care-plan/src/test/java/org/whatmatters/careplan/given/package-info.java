/// What people were given to read.
@NullMarked
package org.whatmatters.careplan.given;

import org.jspecify.annotations.NullMarked;
