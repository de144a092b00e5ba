/// The part that speaks GOV.UK Notify's HTTP API, as its official clients use it.
@NullMarked
package org.whatmatters.notifysandbox.api;

import org.jspecify.annotations.NullMarked;
