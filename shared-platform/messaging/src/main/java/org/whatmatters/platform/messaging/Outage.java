package org.whatmatters.platform.messaging;

import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Set;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/// Tells a fault that passes (the database is away, a lock was lost) from one that will be the same next time.
public final class Outage {

    /// Connection lost, out of resources, shut down by an operator, system error, transaction rolled back by the
    /// server.
    private static final Set<String> PASSING_STATES = Set.of("08", "53", "57", "58", "40");

    private Outage() {}

    /// Whether trying again later can help.
    public static boolean isBehind(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (passes(cause)) {
                return true;
            }
        }
        return false;
    }

    private static boolean passes(Throwable cause) {
        return switch (cause) {
            case CannotCreateTransactionException _,
                    TransactionSystemException _,
                    DataAccessResourceFailureException _,
                    RecoverableDataAccessException _,
                    TransientDataAccessException _,
                    SQLTransientException _,
                    SQLRecoverableException _ -> true;
            case SQLException e ->
                e.getSQLState() != null
                        && e.getSQLState().length() >= 2
                        && PASSING_STATES.contains(e.getSQLState().substring(0, 2));
            default -> false; // Throwable is open: whatever is not named above is taken to be lasting.
        };
    }
}
