/// The one door to a person's pages.
@NullMarked
package org.whatmatters.careplan.circle.application;

import org.jspecify.annotations.NullMarked;
