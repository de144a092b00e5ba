/// What is taken in, and what an editor decides meanwhile.
@NullMarked
package org.whatmatters.directory.importing.application;

import org.jspecify.annotations.NullMarked;
