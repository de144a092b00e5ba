/// Whether the web addresses of listings still lead anywhere: looked at rarely, and as a polite guest.
@NullMarked
package org.whatmatters.directory.link;

import org.jspecify.annotations.NullMarked;
