/// Resources in the published language.
@NullMarked
package org.whatmatters.directory.resource.messaging;

import org.jspecify.annotations.NullMarked;
