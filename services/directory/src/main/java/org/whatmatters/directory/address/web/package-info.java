/// Addresses that were put right, as the API tells them.
@NullMarked
package org.whatmatters.directory.address.web;

import org.jspecify.annotations.NullMarked;
