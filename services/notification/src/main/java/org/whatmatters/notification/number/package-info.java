/// Numbers that workers typed for somebody without a record, for as long as a text to them needs.
@NullMarked
package org.whatmatters.notification.number;

import org.jspecify.annotations.NullMarked;
