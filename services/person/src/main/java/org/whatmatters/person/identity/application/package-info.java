/// What is done with the details that a referral brings.
@NullMarked
package org.whatmatters.person.identity.application;

import org.jspecify.annotations.NullMarked;
