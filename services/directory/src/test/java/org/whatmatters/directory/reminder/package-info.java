@NullMarked
package org.whatmatters.directory.reminder;

import org.jspecify.annotations.NullMarked;
