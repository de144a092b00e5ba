/// A stand-in for GOV.UK Notify, so that tests and the demo can send texts to nobody.
@NullMarked
package org.whatmatters.notifysandbox;

import org.jspecify.annotations.NullMarked;
