package org.whatmatters.platform.fence;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionDefinition;

/// Tells PostgreSQL for whom each transaction works before its first statement, for that transaction alone: the
/// next one on the same connection begins as nobody.
final class FencedTransactions extends JdbcTransactionManager {

    private static final String SAY = """
            select set_config('whatmatters.works_for', ?, true), set_config('whatmatters.subject', ?, true),
                   set_config('whatmatters.organisation', ?, true)
            """;

    private final JdbcTemplate jdbc;

    FencedTransactions(DataSource connections) {
        super(connections);
        this.jdbc = new JdbcTemplate(connections);
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        super.doBegin(transaction, definition);
        var caller = Fence.caller();
        if (caller == null) {
            return;
        }
        try {
            jdbc.execute(SAY, (PreparedStatement say) -> said(say, caller));
        } catch (RuntimeException | Error e) {
            doCleanupAfterCompletion(transaction);
            throw new CannotCreateTransactionException("PostgreSQL was not told for whom it works", e);
        }
    }

    private static boolean said(PreparedStatement say, Caller caller) throws SQLException {
        say.setString(1, caller.kind());
        say.setString(2, textOf(caller.subjectOrNobody()));
        say.setString(3, textOf(caller.organisationOrNone()));
        return say.execute();
    }

    private static String textOf(@Nullable Object id) {
        return Objects.toString(id, "");
    }
}
