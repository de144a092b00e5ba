/// What somebody looks for, and in which language.
@NullMarked
package org.whatmatters.portal.directory;

import org.jspecify.annotations.NullMarked;
