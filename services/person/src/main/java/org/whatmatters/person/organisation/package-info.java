/// The partner organisations, what they host, and who works there.
@NullMarked
package org.whatmatters.person.organisation;

import org.jspecify.annotations.NullMarked;
