/// The forms over HTTP.
@NullMarked
package org.whatmatters.referral.form.web;

import org.jspecify.annotations.NullMarked;
