package org.whatmatters.faults.inflicted;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.whatmatters.platform.testing.RealPostgres;

class CommitProxyIT {

    private static final String DATABASE = "commit_proxy";
    private final String direct = RealPostgres.database(DATABASE);

    @Test
    void the_commit_that_was_told_the_word_is_done_and_never_answered() throws Exception {
        try (var proxy =
                new CommitProxy(URI.create(direct.substring("jdbc:".length())).getPort(), "the word")) {
            var connection = open(proxy.url(DATABASE));
            say(connection, "another word");
            connection.commit();
            assertThat(proxy.holds()).isFalse();

            say(connection, "the word");
            var commit = CompletableFuture.runAsync(() -> commit(connection));

            await().until(proxy::holds);
            assertThat(said("the word")).isOne();
            assertThat(commit).isNotDone();
            connection.abort(Runnable::run);
        }
    }

    private static void commit(Connection connection) {
        try {
            connection.commit();
        } catch (SQLException broken) {
            // As it must be in the end.
        }
    }

    private static Connection open(String url) throws SQLException {
        var connection = DriverManager.getConnection(url, DATABASE + "_owner", DATABASE + "_owner");
        connection.setAutoCommit(false);
        return connection;
    }

    private static void say(Connection connection, String word) throws SQLException {
        try (var create = connection.createStatement();
                var insert = connection.prepareStatement("insert into said (word) values (?)")) {
            create.execute("create table if not exists said (word text)");
            insert.setString(1, word);
            insert.executeUpdate();
        }
    }

    private long said(String word) throws SQLException {
        try (var connection = open(direct);
                var query = connection.prepareStatement("select count(*) from said where word = ?")) {
            query.setString(1, word);
            try (var rows = query.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }
}
