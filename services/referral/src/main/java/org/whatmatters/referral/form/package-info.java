/// What each agency is asked about a person, and whether an answer will do.
@NullMarked
package org.whatmatters.referral.form;

import org.jspecify.annotations.NullMarked;
