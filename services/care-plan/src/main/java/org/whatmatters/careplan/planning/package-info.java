/// The plan made with a person: its state, the goals and what will be done towards them.
@NullMarked
package org.whatmatters.careplan.planning;

import org.jspecify.annotations.NullMarked;
