/// What is offered to read, watch or do.
@NullMarked
package org.whatmatters.directory.resource;

import org.jspecify.annotations.NullMarked;
