/// Feeds on other hosts, fetched with care.
@NullMarked
package org.whatmatters.directory.importing.client;

import org.jspecify.annotations.NullMarked;
