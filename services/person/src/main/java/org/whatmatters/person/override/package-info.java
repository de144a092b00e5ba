/// Who was let in for a while without having been asked for the person's agreement, why, and what the information
/// governance officer found of it: the broken glass of an emergency, and a disclosure that the law or a danger asks
/// for.
@NullMarked
package org.whatmatters.person.override;

import org.jspecify.annotations.NullMarked;
