/// What a phone network would know: templates, numbers and the texts that went each way. Plain Java, in memory.
@NullMarked
package org.whatmatters.notifysandbox.texting;

import org.jspecify.annotations.NullMarked;
