/// Resources over HTTP.
@NullMarked
package org.whatmatters.directory.resource.web;

import org.jspecify.annotations.NullMarked;
