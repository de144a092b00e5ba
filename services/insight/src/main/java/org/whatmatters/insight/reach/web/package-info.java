/// The measures over HTTP.
@NullMarked
package org.whatmatters.insight.reach.web;

import org.jspecify.annotations.NullMarked;
