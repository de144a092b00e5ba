package org.whatmatters.budget.holding.persistence;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whatmatters.budget.holding.Budget;
import org.whatmatters.budget.holding.BudgetId;
import org.whatmatters.budget.holding.BudgetState.Submitted;
import org.whatmatters.budget.holding.Plan;
import org.whatmatters.budget.holding.application.Budgets;
import org.whatmatters.budget.holding.application.Sight;
import org.whatmatters.platform.web.PageRequest;
import org.whatmatters.platform.web.StaleVersion;

@Repository
class JdbcBudgets implements Budgets {

    private static final String BUDGET_WITH_LINES = """
            select b.*,
                   array(select l.description from budget_line l where l.budget_id = b.id order by l.position)
                       as line_descriptions,
                   array(select l.amount_pence from budget_line l where l.budget_id = b.id order by l.position)
                       as line_amounts,
                   array(select l.referred_for from budget_line l where l.budget_id = b.id order by l.position)
                       as line_referrals
            """;

    /// The wall: officers see the money of their own organisation, workers that of the people whom theirs hosts; of
    /// somebody restricted, only who is named.
    private static final String IN_SIGHT = BUDGET_WITH_LINES + """
                 , :asHolder and b.holder_id = :organisation as by_holding
                 , :asHost and coalesce(h.still_at_work, false) as by_work
              from budget b
              left join people_hosted_by(:organisation, :worker, :at) h on h.person_id = b.person_id
             where (:asHolder and b.holder_id = :organisation or :asHost and h.person_id is not null)
               and not is_closed_to(b.person_id, :worker)
            """;

    private final JdbcClient jdbc;

    JdbcBudgets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<InSight> find(BudgetId id, Sight sight) {
        return inSight("and b.id = :id", sight)
                .param("id", id.value())
                .query(BudgetRow::inSight)
                .optional();
    }

    @Override
    public List<InSight> list(Sight sight, @Nullable UUID person, PageRequest page) {
        return inSight("""
                           and (:person::uuid is null or b.person_id in (select ids_of_person(:person::uuid)))
                           and\s""" + page.newestFirst("b.id"), sight)
                .param("person", person)
                .param("after", page.after())
                .query(BudgetRow::inSight)
                .list();
    }

    private JdbcClient.StatementSpec inSight(String which, Sight sight) {
        return jdbc.sql(IN_SIGHT + which)
                .param("organisation", sight.organisation())
                .param("worker", sight.worker())
                .param("asHolder", sight.asHolder())
                .param("asHost", sight.asHost())
                .param("at", sight.at().atOffset(ZoneOffset.UTC));
    }

    @Override
    public List<Budget> ownedBy(UUID account) {
        return jdbc.sql(BUDGET_WITH_LINES + """
                          from budget b
                         where b.person_id in (select people_with_account(:account))
                         order by b.id desc
                         limit 200
                        """)
                .param("account", account)
                .query(BudgetRow::budget)
                .list();
    }

    @Override
    public Optional<List<Budget>> ofHelped(UUID person, UUID helper) {
        var isLetSee = jdbc.sql("""
                        select exists (
                            select from people_helped_by(:helper, 'SEE_BUDGET', now(), true) as helped (id)
                             where helped.id = :person)
                        """)
                .param("helper", helper)
                .param("person", person)
                .query(Boolean.class)
                .single();
        return isLetSee ? Optional.of(of(person)) : Optional.empty();
    }

    private List<Budget> of(UUID person) {
        return jdbc.sql(BUDGET_WITH_LINES + """
                          from budget b
                         where b.person_id in (select ids_of_person(:person))
                         order by b.id desc
                         limit 200
                        """)
                .param("person", person)
                .query(BudgetRow::budget)
                .list();
    }

    @Override
    public void add(Budget budget) {
        jdbc.sql("""
                        insert into budget (id, person_id, holder_id, route, purpose, hands, asked_at, state, version)
                        values (:id, :person, :holder, :route, :purpose, :hands, :askedAt, :state, :version)
                        """)
                .param("id", budget.id().value())
                .param("person", budget.person().value())
                .param("holder", budget.holder().value())
                .param("route", budget.route().name())
                .param("purpose", budget.purpose())
                .param("hands", BudgetRow.handsOf(budget))
                .param("askedAt", budget.askedAt().atOffset(ZoneOffset.UTC))
                .param("state", budget.state().word())
                .param("version", budget.version())
                .update();
    }

    @Override
    public void save(Budget budget) {
        var saved = jdbc.sql("""
                        update budget
                           set state = :state, hands = :hands,
                               indicative_pence = :indicativePence, told_how = :toldHow, told_by = :toldBy,
                               told_at = :toldAt,
                               care_plan_id = :carePlan, outcome = :outcome,
                               above_indicative_reason = :aboveIndicativeReason, submitted_by = :submittedBy,
                               submitted_at = :submittedAt,
                               decided_by = :decidedBy, decided_by_name = :decidedByName,
                               decision_reason = :decisionReason, decided_at = :decidedAt,
                               reconsider_until = :reconsiderUntil,
                               version = :version
                         where id = :id and version = :version - 1
                        """)
                .params(BudgetRow.columnsOf(budget))
                .param("id", budget.id().value())
                .param("version", budget.version())
                .update();
        if (saved == 0) {
            throw new StaleVersion();
        }
        if (budget.state() instanceof Submitted submitted) {
            replaceLines(budget.id(), submitted.plan().lines());
        }
    }

    private void replaceLines(BudgetId budget, List<Plan.Line> lines) {
        jdbc.sql("delete from budget_line where budget_id = :budget")
                .param("budget", budget.value())
                .update();
        for (int position = 0; position < lines.size(); position++) {
            var line = lines.get(position);
            jdbc.sql("""
                            insert into budget_line (budget_id, position, description, amount_pence, referred_for)
                            values (:budget, :position, :description, :amount, :referredFor)
                            """)
                    .param("budget", budget.value())
                    .param("position", position)
                    .param("description", line.description())
                    .param("amount", line.amount().pence())
                    .param("referredFor", line.referredFor())
                    .update();
        }
    }
}
