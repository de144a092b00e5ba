/// The embedded platform: real PostgreSQL, Kafka and Keycloak and every deployable, each as a process of its own.
@NullMarked
package org.whatmatters.local.platform;

import org.jspecify.annotations.NullMarked;
