/// What a community provider is asked, and its answer.
@NullMarked
package org.whatmatters.portal.offers;

import org.jspecify.annotations.NullMarked;
