/// The care-plan service: what matters to a person in their own words, and the plan made with them.
@NullMarked
package org.whatmatters.careplan;

import org.jspecify.annotations.NullMarked;
