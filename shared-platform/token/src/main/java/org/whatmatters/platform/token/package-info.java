/// What every door must know of an access token beyond its signature.
@NullMarked
package org.whatmatters.platform.token;

import org.jspecify.annotations.NullMarked;
