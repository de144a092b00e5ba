/// What people ask about looks at their records, for the information governance officer to answer.
@NullMarked
package org.whatmatters.portal.questions;

import org.jspecify.annotations.NullMarked;
