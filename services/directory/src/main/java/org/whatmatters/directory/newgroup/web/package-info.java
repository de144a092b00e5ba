/// New groups over HTTP.
@NullMarked
package org.whatmatters.directory.newgroup.web;

import org.jspecify.annotations.NullMarked;
