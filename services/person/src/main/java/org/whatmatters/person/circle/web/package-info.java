/// A person's own account over HTTP.
@NullMarked
package org.whatmatters.person.circle.web;

import org.jspecify.annotations.NullMarked;
