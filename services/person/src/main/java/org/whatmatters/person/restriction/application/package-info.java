/// Restricting a record, naming who may see it, and lifting it again.
@NullMarked
package org.whatmatters.person.restriction.application;

import org.jspecify.annotations.NullMarked;
