/// How this service goes out into the internet: never into our own network.
@NullMarked
package org.whatmatters.directory.internet;

import org.jspecify.annotations.NullMarked;
