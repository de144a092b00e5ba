/// The one public door: which address leads where, who may pass, how large, how long, and what outsiders never see.
@NullMarked
package org.whatmatters.gateway;

import org.jspecify.annotations.NullMarked;
