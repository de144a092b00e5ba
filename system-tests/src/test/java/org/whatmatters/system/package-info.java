/// The whole platform as its users meet it: through the gateway, on real PostgreSQL, Kafka and Keycloak.
@NullMarked
package org.whatmatters.system;

import org.jspecify.annotations.NullMarked;
