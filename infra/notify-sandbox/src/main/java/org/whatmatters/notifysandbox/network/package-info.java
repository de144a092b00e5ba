/// The mobile network behind Notify: how it behaves, and what it tells the service that sent.
@NullMarked
package org.whatmatters.notifysandbox.network;

import org.jspecify.annotations.NullMarked;
