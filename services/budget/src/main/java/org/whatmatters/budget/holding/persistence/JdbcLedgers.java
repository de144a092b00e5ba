package org.whatmatters.budget.holding.persistence;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whatmatters.budget.holding.BudgetId;
import org.whatmatters.budget.holding.application.Ledgers;
import org.whatmatters.budget.ledger.Account;
import org.whatmatters.budget.ledger.Ledger;
import org.whatmatters.budget.ledger.Posting;

@Repository
class JdbcLedgers implements Ledgers {

    private final JdbcClient jdbc;

    JdbcLedgers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void post(BudgetId budget, Posting posting, Instant at) {
        var postingId = UuidCreator.getTimeOrderedEpoch();
        for (var entry : posting.entries()) {
            jdbc.sql("""
                            insert into ledger_entry (posting_id, budget_id, kind, account, amount_pence, posted_at)
                            values (:posting, :budget, :kind, :account, :amount, :at)
                            """)
                    .param("posting", postingId)
                    .param("budget", budget.value())
                    .param("kind", posting.kind().name())
                    .param("account", entry.account().name())
                    .param("amount", entry.pence())
                    .param("at", at.atOffset(ZoneOffset.UTC))
                    .update();
        }
    }

    @Override
    public Map<BudgetId, Ledger> of(Collection<BudgetId> budgets) {
        var sums = new HashMap<UUID, Map<Account, Long>>();
        jdbc.sql("""
                        select budget_id, account, sum(amount_pence)::bigint as pence
                          from ledger_entry
                         where budget_id = any (:budgets)
                         group by budget_id, account
                        """)
                .param("budgets", budgets.stream().map(BudgetId::value).toArray(UUID[]::new))
                .query(row -> {
                    sums.computeIfAbsent(row.getObject("budget_id", UUID.class), _ -> new EnumMap<>(Account.class))
                            .put(Account.valueOf(row.getString("account")), row.getLong("pence"));
                });
        return budgets.stream()
                .collect(Collectors.toMap(id -> id, id -> new Ledger(sums.getOrDefault(id.value(), Map.of()))));
    }
}
