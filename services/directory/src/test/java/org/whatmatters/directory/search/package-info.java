/// How words and postcodes are understood, and what they find.
@NullMarked
package org.whatmatters.directory.search;

import org.jspecify.annotations.NullMarked;
