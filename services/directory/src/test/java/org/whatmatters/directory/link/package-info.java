/// Links are looked at rarely and politely.
@NullMarked
package org.whatmatters.directory.link;

import org.jspecify.annotations.NullMarked;
