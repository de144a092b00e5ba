package org.whatmatters.gateway;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestConstructor;

/// The whole gateway on a free port, before [Backends]. Budget has little time and insight a nervous breaker, so that
/// nobody waits for the real limits; referral has time enough for a crowd on a busy machine.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "management.server.port=0",
            // Nobody is there: the door opens all the same.
            "whatmatters.kafka=127.0.0.1:1",
            "resilience4j.timelimiter.instances.budget.timeout-duration=400ms",
            "resilience4j.timelimiter.instances.referral.timeout-duration=60s",
            "resilience4j.timelimiter.instances.portal-files.timeout-duration=5s",
            "resilience4j.circuitbreaker.instances.insight.minimum-number-of-calls=2",
            "resilience4j.circuitbreaker.instances.insight.sliding-window-size=2",
            "resilience4j.circuitbreaker.instances.insight.permitted-number-of-calls-in-half-open-state=1",
            "resilience4j.circuitbreaker.instances.insight.wait-duration-in-open-state=500ms"
        })
@ContextConfiguration(initializers = Backends.class)
@Import(Door.class)
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
@interface GatewayTest {}
