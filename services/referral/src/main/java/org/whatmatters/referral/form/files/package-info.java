/// The forms as files on the class path.
@NullMarked
package org.whatmatters.referral.form.files;

import org.jspecify.annotations.NullMarked;
