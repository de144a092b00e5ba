/// The directory's rings, its schema and its journey from file to feed.
@NullMarked
package org.whatmatters.directory;

import org.jspecify.annotations.NullMarked;
