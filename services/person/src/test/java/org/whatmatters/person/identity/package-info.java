/// That people are told apart, and never joined by mistake.
@NullMarked
package org.whatmatters.person.identity;

import org.jspecify.annotations.NullMarked;
