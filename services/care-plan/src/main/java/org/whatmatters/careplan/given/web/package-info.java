/// Given resources over HTTP.
@NullMarked
package org.whatmatters.careplan.given.web;

import org.jspecify.annotations.NullMarked;
