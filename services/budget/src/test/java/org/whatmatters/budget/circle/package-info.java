/// What is known of circles, told twice and in disorder.
@NullMarked
package org.whatmatters.budget.circle;

import org.jspecify.annotations.NullMarked;
