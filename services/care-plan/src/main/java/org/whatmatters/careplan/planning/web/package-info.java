/// Plans over HTTP.
@NullMarked
package org.whatmatters.careplan.planning.web;

import org.jspecify.annotations.NullMarked;
