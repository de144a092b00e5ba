/// Taking a file in: received at once, imported in the background, batch by batch.
@NullMarked
package org.whatmatters.directory.importing.application;

import org.jspecify.annotations.NullMarked;
