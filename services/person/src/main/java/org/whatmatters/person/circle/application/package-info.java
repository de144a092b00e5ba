/// What opens and ends a relationship, and links an account.
@NullMarked
package org.whatmatters.person.circle.application;

import org.jspecify.annotations.NullMarked;
