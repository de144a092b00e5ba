/// How pages speak and what they read.
@NullMarked
package org.whatmatters.portal.page;

import org.jspecify.annotations.NullMarked;
