/// What administrators do with the members of their organisation, and what follows from what is done elsewhere.
@NullMarked
package org.whatmatters.person.member.application;

import org.jspecify.annotations.NullMarked;
