/// What every page shares: layout, forms that keep what was typed, words for times and sums, pictures.
@NullMarked
package org.whatmatters.portal.page;

import org.jspecify.annotations.NullMarked;
