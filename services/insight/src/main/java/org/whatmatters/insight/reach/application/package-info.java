/// Taking in what happened to referrals, and answering the measures.
@NullMarked
package org.whatmatters.insight.reach.application;

import org.jspecify.annotations.NullMarked;
