package org.whatmatters.budget.holding.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.whatmatters.budget.holding.Budget;
import org.whatmatters.budget.holding.BudgetId;
import org.whatmatters.budget.holding.BudgetState;
import org.whatmatters.budget.holding.BudgetState.Refused;
import org.whatmatters.budget.holding.Decision;
import org.whatmatters.budget.holding.Indicative;
import org.whatmatters.budget.holding.OrganisationId;
import org.whatmatters.budget.holding.PersonId;
import org.whatmatters.budget.holding.Plan;
import org.whatmatters.budget.holding.Route;
import org.whatmatters.budget.holding.WorkerId;
import org.whatmatters.budget.holding.application.Budgets.Basis;
import org.whatmatters.budget.holding.application.Budgets.InSight;
import org.whatmatters.budget.ledger.Money;

/// A budget as a row and back. The constraint `budget_state_is_whole` promises that what a state needs is there.
final class BudgetRow {

    private BudgetRow() {}

    static InSight inSight(ResultSet row, int number) throws SQLException {
        var byHolding = row.getBoolean("by_holding");
        return new InSight(
                budget(row, number),
                byHolding ? Basis.BUDGET_HOLDER : Basis.HOST,
                byHolding || row.getBoolean("by_work"));
    }

    static Budget budget(ResultSet row, int number) throws SQLException {
        return new Budget(
                new BudgetId(row.getObject("id", UUID.class)),
                new PersonId(row.getObject("person_id", UUID.class)),
                new OrganisationId(row.getObject("holder_id", UUID.class)),
                Route.valueOf(row.getString("route")),
                row.getString("purpose"),
                Arrays.stream((UUID[]) row.getArray("hands").getArray())
                        .map(WorkerId::new)
                        .collect(Collectors.toSet()),
                instant(row, "asked_at"),
                state(row),
                row.getLong("version"));
    }

    private static BudgetState state(ResultSet row) throws SQLException {
        var word = row.getString("state");
        return switch (word) {
            case "asked-for" -> new BudgetState.AskedFor();
            case "amount-told" -> new BudgetState.AmountTold(indicative(row));
            case "submitted" -> new BudgetState.Submitted(indicative(row), plan(row));
            case "approved" -> new BudgetState.Approved(indicative(row), plan(row), decision(row));
            case "returned" -> new BudgetState.Returned(indicative(row), plan(row), decision(row));
            case "refused" ->
                new Refused(
                        indicative(row), plan(row), decision(row), row.getObject("reconsider_until", LocalDate.class));
            // A word from outside: the database's check lets none through.
            default -> throw new IllegalStateException("no such state: " + word);
        };
    }

    private static Indicative indicative(ResultSet row) throws SQLException {
        return new Indicative(
                new Money(row.getLong("indicative_pence")),
                row.getString("told_how"),
                new WorkerId(row.getObject("told_by", UUID.class)),
                instant(row, "told_at"));
    }

    private static Plan plan(ResultSet row) throws SQLException {
        return new Plan(
                row.getObject("care_plan_id", UUID.class),
                row.getString("outcome"),
                lines(row),
                row.getString("above_indicative_reason"),
                new WorkerId(row.getObject("submitted_by", UUID.class)),
                instant(row, "submitted_at"));
    }

    private static List<Plan.Line> lines(ResultSet row) throws SQLException {
        var descriptions = (String[]) row.getArray("line_descriptions").getArray();
        var amounts = (Long[]) row.getArray("line_amounts").getArray();
        var referrals = (@Nullable String[]) row.getArray("line_referrals").getArray();
        return IntStream.range(0, descriptions.length)
                .mapToObj(i -> new Plan.Line(descriptions[i], new Money(amounts[i]), referrals[i]))
                .toList();
    }

    private static Decision decision(ResultSet row) throws SQLException {
        return new Decision(
                new WorkerId(row.getObject("decided_by", UUID.class)),
                row.getString("decided_by_name"),
                row.getString("decision_reason"),
                instant(row, "decided_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static UUID[] handsOf(Budget budget) {
        return budget.hands().stream().map(WorkerId::value).toArray(UUID[]::new);
    }

    static Map<String, @Nullable Object> columnsOf(Budget budget) {
        var state = budget.state();
        var told = state.told();
        var plan = state.planned();
        var decision = state.decided();
        var columns = new HashMap<String, @Nullable Object>();
        columns.put("state", state.word());
        columns.put("hands", handsOf(budget));
        columns.put("indicativePence", told.map(t -> t.amount().pence()).orElse(null));
        columns.put("toldHow", told.map(Indicative::how).orElse(null));
        columns.put("toldBy", told.map(t -> t.by().value()).orElse(null));
        columns.put("toldAt", told.map(t -> t.at().atOffset(ZoneOffset.UTC)).orElse(null));
        columns.put("carePlan", plan.map(Plan::carePlan).orElse(null));
        columns.put("outcome", plan.map(Plan::outcome).orElse(null));
        columns.put(
                "aboveIndicativeReason", plan.map(Plan::aboveIndicativeReason).orElse(null));
        columns.put("submittedBy", plan.map(p -> p.by().value()).orElse(null));
        columns.put(
                "submittedAt", plan.map(p -> p.at().atOffset(ZoneOffset.UTC)).orElse(null));
        columns.put("decidedBy", decision.map(d -> d.by().value()).orElse(null));
        columns.put("decidedByName", decision.map(Decision::byName).orElse(null));
        columns.put("decisionReason", decision.map(Decision::reason).orElse(null));
        columns.put(
                "decidedAt", decision.map(d -> d.at().atOffset(ZoneOffset.UTC)).orElse(null));
        columns.put("reconsiderUntil", state instanceof Refused refused ? refused.reconsiderUntil() : null);
        return columns;
    }
}
