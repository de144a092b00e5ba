/// Who is who, over HTTP.
@NullMarked
package org.whatmatters.person.identity.web;

import org.jspecify.annotations.NullMarked;
