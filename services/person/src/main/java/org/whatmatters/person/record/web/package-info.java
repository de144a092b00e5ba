/// A person's record over HTTP.
@NullMarked
package org.whatmatters.person.record.web;

import org.jspecify.annotations.NullMarked;
