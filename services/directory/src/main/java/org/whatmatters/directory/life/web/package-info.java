/// The life of listings over HTTP.
@NullMarked
package org.whatmatters.directory.life.web;

import org.jspecify.annotations.NullMarked;
