/// Addresses that editors put right, from outside.
@NullMarked
package org.whatmatters.directory.address.web;

import org.jspecify.annotations.NullMarked;
