package org.whatmatters.platform.fence;

import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/// Puts up the fence in a service that says `whatmatters.fenced`.
@AutoConfiguration(
        after = {DataSourceAutoConfiguration.class, JdbcClientAutoConfiguration.class},
        before = DataSourceTransactionManagerAutoConfiguration.class)
@ConditionalOnBooleanProperty("whatmatters.fenced")
public class FenceAutoConfiguration {

    @Bean
    PlatformTransactionManager transactionManager(DataSource connections) {
        return new FencedTransactions(connections);
    }

    @Bean
    Fence fence(JdbcClient jdbc) {
        return new Fence(jdbc);
    }
}
