/// Beginning a group, planning it, and saying what became of it.
@NullMarked
package org.whatmatters.directory.newgroup.application;

import org.jspecify.annotations.NullMarked;
