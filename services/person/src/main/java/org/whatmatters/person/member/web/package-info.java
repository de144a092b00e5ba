/// The members of an organisation over HTTP.
@NullMarked
package org.whatmatters.person.member.web;

import org.jspecify.annotations.NullMarked;
