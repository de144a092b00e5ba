/// What editors put right, as the API tells it.
@NullMarked
package org.whatmatters.directory.editing.web;

import org.jspecify.annotations.NullMarked;
