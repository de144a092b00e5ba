/// Addresses that editors put right, laid over what a feed says.
@NullMarked
package org.whatmatters.directory.address.application;

import org.jspecify.annotations.NullMarked;
