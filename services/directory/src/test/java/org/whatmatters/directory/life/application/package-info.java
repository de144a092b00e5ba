@NullMarked
package org.whatmatters.directory.life.application;

import org.jspecify.annotations.NullMarked;
