/// About Me over HTTP.
@NullMarked
package org.whatmatters.careplan.aboutme.web;

import org.jspecify.annotations.NullMarked;
