/// Fetching from elsewhere, from a server on this machine.
@NullMarked
package org.whatmatters.directory.importing.client;

import org.jspecify.annotations.NullMarked;
