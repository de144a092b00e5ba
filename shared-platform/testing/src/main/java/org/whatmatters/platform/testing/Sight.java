package org.whatmatters.platform.testing;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.whatmatters.platform.fence.Caller;
import org.whatmatters.platform.fence.Fence;

/// What the database shows to whom when a query asks for everything, on the service's own connections.
public final class Sight {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    public Sight(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    /// A transaction that works for the caller.
    public <T> T as(Caller caller, Supplier<T> work) {
        return requireNonNull(Fence.workingFor(caller, () -> transaction.execute(_ -> work.get())));
    }

    /// A transaction of which nobody said for whom it works.
    public <T> T asNobody(Supplier<T> work) {
        return requireNonNull(transaction.execute(_ -> work.get()));
    }

    /// How many rows with that id the caller is shown.
    public long count(Caller caller, String table, String column, UUID id) {
        return as(
                caller,
                () -> jdbc.sql("select count(*) from %s where %s = :id".formatted(table, column))
                        .param("id", id)
                        .query(Long.class)
                        .single());
    }

    /// That what is hidden from somebody is answered as what is not there, by the same statements in the same order:
    /// neither the answer nor the time it takes tells that there is something.
    public static void assertNothingTold(Supplier<Answer> hidden, Supplier<Answer> absent) {
        var answers = new ArrayList<Answer>();
        var forHidden = RequestSql.during(() -> answers.add(hidden.get()));
        var forAbsent = RequestSql.during(() -> answers.add(absent.get()));

        assertThat(answers.getFirst().status()).isEqualTo(404);
        assertThat(answers.getLast().status()).isEqualTo(404);
        assertThat(withoutIds(answers.getFirst())).isEqualTo(withoutIds(answers.getLast()));
        assertThat(headersOf(answers.getFirst())).isEqualTo(headersOf(answers.getLast()));
        assertThat(forHidden).isNotEmpty().isEqualTo(forAbsent);
    }

    /// Every hundredth answer closes its connection, whatever was asked.
    private static List<String> headersOf(Answer answer) {
        return answer.headers().map().keySet().stream()
                .filter(name -> !name.equals("connection") && !name.equals("keep-alive"))
                .toList();
    }

    /// The path that was asked for stands in the answer.
    private static String withoutIds(Answer answer) {
        return answer.body().replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "an id");
    }
}
