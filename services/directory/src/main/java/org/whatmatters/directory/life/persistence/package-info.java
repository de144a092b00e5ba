/// Where a listing's life is kept.
@NullMarked
package org.whatmatters.directory.life.persistence;

import org.jspecify.annotations.NullMarked;
