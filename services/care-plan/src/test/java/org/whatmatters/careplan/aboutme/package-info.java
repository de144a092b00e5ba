/// About Me held to its rules.
@NullMarked
package org.whatmatters.careplan.aboutme;

import org.jspecify.annotations.NullMarked;
