/// What is done with what editors put right, and the port that it needs.
@NullMarked
package org.whatmatters.directory.editing.application;

import org.jspecify.annotations.NullMarked;
