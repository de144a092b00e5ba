/// What an import is: its rows and the fate of each.
@NullMarked
package org.whatmatters.directory.importing;

import org.jspecify.annotations.NullMarked;
