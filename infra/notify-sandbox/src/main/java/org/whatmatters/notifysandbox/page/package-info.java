/// The page that shows each phone as its owner would see it.
@NullMarked
package org.whatmatters.notifysandbox.page;

import org.jspecify.annotations.NullMarked;
