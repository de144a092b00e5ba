/// For those who look after listings: their provider, whoever makes sure of them, whoever corrects them.
@NullMarked
package org.whatmatters.portal.listings;

import org.jspecify.annotations.NullMarked;
