/// What those who look after listings see of them: what waits, what is due, how good the whole directory is.
@NullMarked
package org.whatmatters.directory.desk;

import org.jspecify.annotations.NullMarked;
