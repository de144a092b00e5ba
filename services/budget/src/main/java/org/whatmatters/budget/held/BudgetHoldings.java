package org.whatmatters.budget.held;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whatmatters.contracts.subjectaccess.HeldOnPerson.Section;
import org.whatmatters.platform.circle.Holdings;
import org.whatmatters.platform.web.HeldRows;

/// The budgets of one person, what they are for, and their book.
@Repository
class BudgetHoldings implements Holdings {

    private final HeldRows rows;

    BudgetHoldings(JdbcClient jdbc) {
        this.rows = new HeldRows(jdbc);
    }

    @Override
    public List<Section> on(List<UUID> ids) {
        return List.of(budgets(ids), lines(ids), book(ids));
    }

    private Section budgets(List<UUID> ids) {
        return rows.section("Personal budgets", """
                        select 'budget:' || b.id as held_key, b.holder_id as held_controller, b.asked_at as held_at,
                               lower(b.route) as "Kind", b.purpose as "What for",
                               replace(b.state, '-', ' ') as "Where it stands",
                               '£' || to_char(b.indicative_pence / 100.0, 'FM999999990.00') as "Amount you were told",
                               b.told_how as "How you were told", b.told_at as "When you were told",
                               b.outcome as "What it is to bring", b.above_indicative_reason as "Why more was asked for",
                               b.submitted_at as "Plan for the money put forward", b.decided_by_name as "Who decided",
                               b.decision_reason as "Why", b.decided_at as "Decided",
                               b.reconsider_until as "You can ask to look again until", true as held_health
                          from budget b
                         where b.person_id = any(:ids)
                         order by b.id
                        """, ids);
    }

    /// "Referred for" is what somebody else asked for.
    private Section lines(List<UUID> ids) {
        return rows.section("What the money is for", """
                        select 'line:' || l.budget_id || ':' || l.position as held_key, b.holder_id as held_controller,
                               b.submitted_at as held_at, l.description as "What",
                               '£' || to_char(l.amount_pence / 100.0, 'FM999999990.00') as "Amount",
                               l.referred_for as "Referred for", l.referred_for is not null as held_third_party
                          from budget_line l join budget b on b.id = l.budget_id
                         where b.person_id = any(:ids)
                         order by l.budget_id, l.position
                        """, ids);
    }

    private Section book(List<UUID> ids) {
        return rows.section("What was booked", """
                        select 'booking:' || e.id as held_key, b.holder_id as held_controller, e.posted_at as held_at,
                               lower(e.kind) as "What", lower(e.account) as "Where",
                               '£' || to_char(e.amount_pence / 100.0, 'FM999999990.00') as "Amount"
                          from ledger_entry e join budget b on b.id = e.budget_id
                         where b.person_id = any(:ids)
                         order by e.id
                        """, ids);
    }
}
