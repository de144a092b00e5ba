@NullMarked
package org.whatmatters.directory.editing.application;

import org.jspecify.annotations.NullMarked;
