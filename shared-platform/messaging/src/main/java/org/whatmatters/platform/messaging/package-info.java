/// How a service tells others a fact and takes in theirs: outbox and relay, inbox and parking.
@NullMarked
package org.whatmatters.platform.messaging;

import org.jspecify.annotations.NullMarked;
