/// How far the sign-in service has been followed, kept in PostgreSQL.
@NullMarked
package org.whatmatters.person.member.persistence;

import org.jspecify.annotations.NullMarked;
