/// Whoever runs a group is reminded by e-mail, before its listing goes out of sight, that something waits on their
/// pages.
@NullMarked
package org.whatmatters.directory.reminder;

import org.jspecify.annotations.NullMarked;
