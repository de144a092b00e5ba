package org.whatmatters.benchmarks.load;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// What one service keeps of lives.
interface ServiceRows {

    /// The lives that this service has nothing of yet.
    List<Life> missing(List<Life> lives, Connection connection) throws SQLException;

    /// Writes the lives with the facts they told, in the current transaction.
    void write(List<Life> lives, Connection connection) throws SQLException;

    /// Those of the ids that the table holds.
    static Set<UUID> known(String table, Collection<UUID> ids, Connection connection) throws SQLException {
        try (var query = connection.prepareStatement("select id from " + table + " where id = any (?)")) {
            query.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
            try (var rows = query.executeQuery()) {
                var known = new HashSet<UUID>();
                while (rows.next()) {
                    known.add(rows.getObject(1, UUID.class));
                }
                return known;
            }
        }
    }
}
