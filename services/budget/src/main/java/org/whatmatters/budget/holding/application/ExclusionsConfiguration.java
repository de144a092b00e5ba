package org.whatmatters.budget.holding.application;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.whatmatters.budget.holding.Exclusions;

/// Reads what the money may not buy. A file that does not read stops the service from starting.
@Configuration(proxyBeanMethods = false)
class ExclusionsConfiguration {

    @Bean
    Exclusions exclusions(BudgetRules rules) throws IOException {
        return Exclusions.parse(rules.exclusions().getContentAsString(StandardCharsets.UTF_8));
    }
}
