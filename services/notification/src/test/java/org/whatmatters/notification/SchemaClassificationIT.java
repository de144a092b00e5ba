package org.whatmatters.notification;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.whatmatters.platform.testing.ClassifiedSchema;
import org.whatmatters.platform.testing.IntegrationTest;

@IntegrationTest
record SchemaClassificationIT(JdbcClient jdbc) implements ClassifiedSchema {}
