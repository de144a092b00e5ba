/// What is known of each referral, and its counts, in SQL.
@NullMarked
package org.whatmatters.insight.reach.persistence;

import org.jspecify.annotations.NullMarked;
