package org.whatmatters.platform.testing;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/// The statements that requests send to the database, in order: what is the same work leaves the same list.
public final class RequestSql {

    private static final String OF_A_REQUEST = "tomcat-handler";

    private RequestSql() {}

    /// Those of the requests that are answered meanwhile.
    public static List<String> during(Runnable requests) {
        var statements = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
        var level = statements.getLevel();
        var kept = new Kept();
        kept.start();
        statements.addAppender(kept);
        statements.setAdditive(false);
        statements.setLevel(Level.DEBUG);
        try {
            requests.run();
        } finally {
            statements.setLevel(level);
            statements.setAdditive(true);
            statements.detachAppender(kept);
        }
        return List.copyOf(kept.statements);
    }

    /// Schedulers and listeners go on meanwhile, on threads of their own.
    private static final class Kept extends AppenderBase<ILoggingEvent> {

        private final List<String> statements = new CopyOnWriteArrayList<>();

        @Override
        protected void append(ILoggingEvent said) {
            var message = said.getFormattedMessage();
            if (Thread.currentThread().getName().startsWith(OF_A_REQUEST) && message.contains("[")) {
                statements.add(message);
            }
        }
    }
}
