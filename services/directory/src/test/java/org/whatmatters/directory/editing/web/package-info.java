@NullMarked
package org.whatmatters.directory.editing.web;

import org.jspecify.annotations.NullMarked;
