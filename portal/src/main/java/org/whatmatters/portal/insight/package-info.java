/// How the system is doing: a picture, its table, its definition and its date.
@NullMarked
package org.whatmatters.portal.insight;

import org.jspecify.annotations.NullMarked;
