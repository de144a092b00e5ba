/// What a listing promises, and how its provider is linked to a partner organisation.
@NullMarked
package org.whatmatters.directory.listing;

import org.jspecify.annotations.NullMarked;
