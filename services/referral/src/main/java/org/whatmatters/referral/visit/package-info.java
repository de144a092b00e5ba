/// Workers who go out by themselves, and whether they are home safe.
@NullMarked
package org.whatmatters.referral.visit;

import org.jspecify.annotations.NullMarked;
