/// Listings as a directory editor changes them over HTTP.
@NullMarked
package org.whatmatters.directory.listing.web;

import org.jspecify.annotations.NullMarked;
