/// A service's tests on real parts: one PostgreSQL, one Kafka broker and one issuer of tokens for each test run.
@NullMarked
package org.whatmatters.platform.testing;

import org.jspecify.annotations.NullMarked;
