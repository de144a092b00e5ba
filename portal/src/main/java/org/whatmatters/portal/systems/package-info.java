/// The pages where an organisation's administrator lets a supplier's system refer, and stops it.
@NullMarked
package org.whatmatters.portal.systems;

import org.jspecify.annotations.NullMarked;
