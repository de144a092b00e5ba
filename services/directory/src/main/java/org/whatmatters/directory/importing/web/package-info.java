/// Imports over HTTP.
@NullMarked
package org.whatmatters.directory.importing.web;

import org.jspecify.annotations.NullMarked;
