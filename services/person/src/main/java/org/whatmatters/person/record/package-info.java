/// What is held about one person: details, safe ways of contact, and who changed which of it.
@NullMarked
package org.whatmatters.person.record;

import org.jspecify.annotations.NullMarked;
