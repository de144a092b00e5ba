/// Forms and answers, in memory.
@NullMarked
package org.whatmatters.referral.form;

import org.jspecify.annotations.NullMarked;
