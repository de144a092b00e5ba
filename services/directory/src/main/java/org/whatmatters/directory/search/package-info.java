/// Finding services by words and nearness. A read model: it reads the listing tables in its own SQL and keeps its own
/// index of words and postcodes.
@NullMarked
package org.whatmatters.directory.search;

import org.jspecify.annotations.NullMarked;
