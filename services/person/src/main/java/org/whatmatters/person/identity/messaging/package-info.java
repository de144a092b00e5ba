/// Intakes from Kafka, and the answers to them.
@NullMarked
package org.whatmatters.person.identity.messaging;

import org.jspecify.annotations.NullMarked;
