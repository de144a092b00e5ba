/// Who may speak for an organisation: its members at the sign-in service, and what is taken from them.
@NullMarked
package org.whatmatters.person.member;

import org.jspecify.annotations.NullMarked;
