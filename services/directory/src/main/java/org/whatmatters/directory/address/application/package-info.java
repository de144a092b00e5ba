/// What is done with addresses that editors put right, and the port that it needs.
@NullMarked
package org.whatmatters.directory.address.application;

import org.jspecify.annotations.NullMarked;
