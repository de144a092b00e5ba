/// Reading and writing an About Me.
@NullMarked
package org.whatmatters.careplan.aboutme.application;

import org.jspecify.annotations.NullMarked;
