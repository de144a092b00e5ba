/// Listings that are written here, in plain words, for groups whose feed nobody makes.
@NullMarked
package org.whatmatters.directory.writing;

import org.jspecify.annotations.NullMarked;
