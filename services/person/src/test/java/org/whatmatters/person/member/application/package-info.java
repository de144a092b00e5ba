/// What follows from what is done at the sign-in service, tested.
@NullMarked
package org.whatmatters.person.member.application;

import org.jspecify.annotations.NullMarked;
