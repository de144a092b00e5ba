/// The sign-in service's own interface for administrators, as far as this service uses it.
@NullMarked
package org.whatmatters.person.member.client;

import org.jspecify.annotations.NullMarked;
