/// What the sign-in service knows of an account.
@NullMarked
package org.whatmatters.person.circle.client;

import org.jspecify.annotations.NullMarked;
