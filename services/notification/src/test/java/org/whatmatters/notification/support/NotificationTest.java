package org.whatmatters.notification.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;
import org.whatmatters.platform.testing.IntegrationTest;

/// The whole service with its real parts, the sandbox, and a clock that the test moves.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@IntegrationTest
@Import(TestParts.class)
public @interface NotificationTest {}
