/// Restrictions over HTTP.
@NullMarked
package org.whatmatters.person.restriction.web;

import org.jspecify.annotations.NullMarked;
