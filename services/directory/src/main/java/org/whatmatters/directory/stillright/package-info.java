/// "Still right": whoever runs a group says so by a link, without an account. Acts on POST only, once.
@NullMarked
package org.whatmatters.directory.stillright;

import org.jspecify.annotations.NullMarked;
