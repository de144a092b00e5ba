/// What workers write down about a person, version by version.
@NullMarked
package org.whatmatters.referral.note;

import org.jspecify.annotations.NullMarked;
