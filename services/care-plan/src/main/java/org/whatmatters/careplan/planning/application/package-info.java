/// Opening a plan, finding it and setting goals.
@NullMarked
package org.whatmatters.careplan.planning.application;

import org.jspecify.annotations.NullMarked;
