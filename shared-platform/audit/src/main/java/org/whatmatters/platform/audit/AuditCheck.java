package org.whatmatters.platform.audit;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Follows a service's chain from its beginning and compares it with the heads that were published. Reads the
/// database row by row: a million rows need no memory to speak of.
public final class AuditCheck {

    private static final int ROWS_AT_ONCE = 5_000;

    private final Map<Long, Set<String>> published;
    private byte[] link = AuditChain.beginning();
    private long number;

    private AuditCheck(List<AuditHead> heads) {
        this.published = heads.stream()
                .collect(Collectors.groupingBy(
                        AuditHead::number, Collectors.mapping(AuditHead::hash, Collectors.toSet())));
    }

    /// What the check found.
    ///
    /// @param sealed rows that the chain binds and that are as they were
    /// @param unsealed rows too young to be bound: of these the check can tell nothing
    /// @param fault the first thing that is wrong; absent when nothing is
    public record Finding(
            long sealed, long unsealed, @Nullable String fault) {

        public boolean isWhole() {
            return fault == null;
        }
    }

    /// Checks the chain of one service.
    ///
    /// @param service a connection to its database; a transaction is begun on it and rolled back
    /// @param heads the newest of each place where they are published: whatever comes before is bound into them
    public static Finding of(Connection service, List<AuditHead> heads) throws SQLException {
        service.setAutoCommit(false);
        try {
            var check = new AuditCheck(heads);
            var fault = check.follow(service);
            if (fault == null) {
                fault = check.reachesEveryHead();
            }
            if (fault == null) {
                fault = slippedIn(service);
            }
            return new Finding(check.number, unsealed(service), fault);
        } finally {
            service.rollback();
        }
    }

    private @Nullable String follow(Connection service) throws SQLException {
        try (var query = service.prepareStatement("""
                select s.number, s.hash, e.id is not null as is_there, audit_text(e) as text
                  from audit_seal s left join audit_entry e on e.id = s.entry_id
                 order by s.number
                """)) {
            query.setFetchSize(ROWS_AT_ONCE);
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    var fault = next(rows);
                    if (fault != null) {
                        return fault;
                    }
                }
            }
        }
        return null;
    }

    private @Nullable String next(ResultSet row) throws SQLException {
        var expected = number + 1;
        if (row.getLong("number") != expected) {
            return "row %d is gone from the chain".formatted(expected);
        }
        if (!row.getBoolean("is_there")) {
            return "row %d was deleted".formatted(expected);
        }
        var next = AuditChain.link(link, expected, row.getString("text"));
        if (!Arrays.equals(next, row.getBytes("hash"))) {
            return "row %d is not what was sealed".formatted(expected);
        }
        var heads = published.get(expected);
        if (heads != null && !heads.equals(Set.of(HexFormat.of().formatHex(next)))) {
            return "row %d is not what was published: the chain up to it was made anew".formatted(expected);
        }
        link = next;
        number = expected;
        return null;
    }

    private @Nullable String reachesEveryHead() {
        var last = published.keySet().stream().max(Long::compare).orElse(0L);
        return last > number ? "rows %d to %d are gone from the end".formatted(number + 1, last) : null;
    }

    /// A row put among those that were sealed long ago has no seal itself.
    private static @Nullable String slippedIn(Connection service) throws SQLException {
        var rows = number(service, """
                select count(*) from audit_entry e
                 where (e.txid, e.id) < (
                       select last.txid, last.id from audit_seal s join audit_entry last on last.id = s.entry_id
                        order by s.number desc limit 1)
                   and not exists (select from audit_seal s where s.entry_id = e.id)
                """);
        return rows == 0 ? null : "%d rows were put among those that were sealed".formatted(rows);
    }

    private static long unsealed(Connection service) throws SQLException {
        return number(service, """
                select count(*) from audit_entry e where not exists (select from audit_seal s where s.entry_id = e.id)
                """);
    }

    private static long number(Connection service, String query) throws SQLException {
        try (var statement = service.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
