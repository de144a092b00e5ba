package org.whatmatters.benchmarks.load;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.whatmatters.budget.holding.Budget;
import org.whatmatters.budget.holding.BudgetState.Refused;
import org.whatmatters.budget.holding.WorkerId;

/// Budgets, their plans and their ledger.
final class BudgetRows implements ServiceRows {

    private record Tables(CopyTable budget, CopyTable line, CopyTable ledger, TellingRows telling) {

        Tables() {
            this(
                    new CopyTable(
                            "budget",
                            "id",
                            "person_id",
                            "holder_id",
                            "route",
                            "purpose",
                            "hands",
                            "asked_at",
                            "state",
                            "indicative_pence",
                            "told_how",
                            "told_by",
                            "told_at",
                            "care_plan_id",
                            "outcome",
                            "above_indicative_reason",
                            "submitted_by",
                            "submitted_at",
                            "decided_by",
                            "decided_by_name",
                            "decision_reason",
                            "decided_at",
                            "reconsider_until",
                            "version"),
                    new CopyTable(
                            "budget_line", "budget_id", "position", "description", "amount_pence", "referred_for"),
                    new CopyTable(
                            "ledger_entry", "posting_id", "budget_id", "kind", "account", "amount_pence", "posted_at"),
                    new TellingRows());
        }

        void copyInto(Connection connection) throws SQLException {
            for (var table : List.of(budget, line, ledger)) {
                table.copyInto(connection);
            }
            telling.copyInto(connection);
        }
    }

    @Override
    public List<Life> missing(List<Life> lives, Connection connection) throws SQLException {
        var paid = lives.stream().filter(life -> life.budget().isPresent()).toList();
        var ids = paid.stream().flatMap(life -> budgetOf(life).stream()).toList();
        var known = ServiceRows.known("budget", ids, connection);
        return paid.stream()
                .filter(life -> budgetOf(life).filter(known::contains).isEmpty())
                .toList();
    }

    private static Optional<UUID> budgetOf(Life life) {
        return life.budget().map(history -> history.budget().id().value());
    }

    @Override
    public void write(List<Life> lives, Connection connection) throws SQLException {
        var tables = new Tables();
        lives.stream().flatMap(life -> life.budget().stream()).forEach(history -> {
            add(history.budget(), tables);
            history.postings().forEach(posted -> add(history.budget(), posted, tables.ledger()));
            history.events().forEach(tables.telling()::tell);
            history.deeds().forEach(tables.telling()::did);
        });
        tables.copyInto(connection);
    }

    private static void add(Budget budget, Tables tables) {
        var state = budget.state();
        var told = state.told();
        var plan = state.planned();
        var decision = state.decided();
        tables.budget()
                .add(
                        budget.id().value(),
                        budget.person().value(),
                        budget.holder().value(),
                        budget.route(),
                        budget.purpose(),
                        budget.hands().stream().map(WorkerId::value).sorted().toList(),
                        budget.askedAt(),
                        state.word(),
                        told.map(t -> t.amount().pence()).orElse(null),
                        told.map(t -> t.how()).orElse(null),
                        told.map(t -> t.by().value()).orElse(null),
                        told.map(t -> t.at()).orElse(null),
                        plan.map(p -> p.carePlan()).orElse(null),
                        plan.map(p -> p.outcome()).orElse(null),
                        plan.map(p -> p.aboveIndicativeReason()).orElse(null),
                        plan.map(p -> p.by().value()).orElse(null),
                        plan.map(p -> p.at()).orElse(null),
                        decision.map(d -> d.by().value()).orElse(null),
                        decision.map(d -> d.byName()).orElse(null),
                        decision.map(d -> d.reason()).orElse(null),
                        decision.map(d -> d.at()).orElse(null),
                        state instanceof Refused refused ? refused.reconsiderUntil() : null,
                        budget.version());
        plan.ifPresent(planned -> {
            for (var position = 0; position < planned.lines().size(); position++) {
                var line = planned.lines().get(position);
                tables.line()
                        .add(
                                budget.id().value(),
                                position,
                                line.description(),
                                line.amount().pence(),
                                line.referredFor());
            }
        });
    }

    private static void add(Budget budget, BudgetHistory.Posted posted, CopyTable ledger) {
        for (var entry : posted.posting().entries()) {
            ledger.add(
                    posted.id(),
                    budget.id().value(),
                    posted.posting().kind(),
                    entry.account(),
                    entry.pence(),
                    posted.at());
        }
    }
}
