package org.whatmatters.notification;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.whatmatters.notification.support.NotificationTest;
import org.whatmatters.platform.testing.ClassifiedSchema;

@NotificationTest
record SchemaClassificationIT(JdbcClient jdbc) implements ClassifiedSchema {}
