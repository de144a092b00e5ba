package org.whatmatters.directory;

import java.security.SecureRandom;
import java.util.random.RandomGenerator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Where references are drawn from: nobody can guess the next one.
@Configuration(proxyBeanMethods = false)
class RandomConfiguration {

    @Bean
    RandomGenerator random() {
        return new SecureRandom();
    }
}
