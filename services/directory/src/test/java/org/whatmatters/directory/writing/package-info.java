@NullMarked
package org.whatmatters.directory.writing;

import org.jspecify.annotations.NullMarked;
