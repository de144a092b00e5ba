/// What the directory tells the others of a listing.
@NullMarked
package org.whatmatters.contracts.directory;

import org.jspecify.annotations.NullMarked;
