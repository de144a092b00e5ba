/// Files in, with every kind of fault.
@NullMarked
package org.whatmatters.directory.importing;

import org.jspecify.annotations.NullMarked;
