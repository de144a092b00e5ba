/// How the other doors hear of what is taken from a member.
@NullMarked
package org.whatmatters.person.member.messaging;

import org.jspecify.annotations.NullMarked;
