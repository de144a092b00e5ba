/// Rows and their faults, without a database.
@NullMarked
package org.whatmatters.directory.importing.format;

import org.jspecify.annotations.NullMarked;
