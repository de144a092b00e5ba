/// The members of an organisation, tested.
@NullMarked
package org.whatmatters.person.member;

import org.jspecify.annotations.NullMarked;
