/// About Me as tables; earlier versions are kept.
@NullMarked
package org.whatmatters.careplan.aboutme.persistence;

import org.jspecify.annotations.NullMarked;
