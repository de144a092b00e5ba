package org.whatmatters.careplan.planning.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.whatmatters.careplan.circle.Author;
import org.whatmatters.careplan.planning.Action;
import org.whatmatters.careplan.planning.Confidence;
import org.whatmatters.careplan.planning.Goal;
import org.whatmatters.careplan.planning.GoalId;
import org.whatmatters.careplan.planning.Importance;
import org.whatmatters.careplan.planning.PlanId;

/// The goals of a plan and their actions. Only for a plan that [JdbcPlans] has let the reader find.
class GoalRows {

    private final JdbcClient jdbc;

    GoalRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Goal> of(UUID plan) {
        return jdbc.sql("select * from goal where plan_id = :plan order by id")
                .param("plan", plan)
                .query((row, _) -> toGoal(row))
                .list();
    }

    private Goal toGoal(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new Goal(
                new GoalId(id),
                row.getString("text"),
                new Importance(row.getInt("importance")),
                actions(id),
                Author.recorded(
                        row.getObject("author", UUID.class),
                        row.getString("said_to_name"),
                        row.getObject("said_to_organisation", UUID.class)),
                row.getObject("set_at", OffsetDateTime.class).toInstant());
    }

    private List<Action> actions(UUID goal) {
        return jdbc.sql("select * from action where goal_id = :goal order by position")
                .param("goal", goal)
                .query((row, _) -> new Action(
                        row.getString("what"),
                        row.getString("who"),
                        row.getString("due"),
                        new Confidence(row.getInt("confidence"))))
                .list();
    }

    void add(PlanId plan, Goal goal) {
        jdbc.sql("""
                        insert into goal (id, plan_id, text, importance, author, said_to_name, said_to_organisation,
                               set_at)
                        values (:id, :plan, :text, :importance, :author, :saidToName, :saidToOrganisation::uuid, :setAt)
                        """)
                .param("id", goal.id().value())
                .param("plan", plan.value())
                .param("text", goal.text())
                .param("importance", goal.importance().value())
                .param("author", goal.author().subject())
                .param("saidToName", goal.author().name())
                .param("saidToOrganisation", goal.author().organisation())
                .param("setAt", goal.setAt().atOffset(ZoneOffset.UTC))
                .update();
        for (int position = 0; position < goal.actions().size(); position++) {
            add(goal.id(), position, goal.actions().get(position));
        }
    }

    private void add(GoalId goal, int position, Action action) {
        jdbc.sql("""
                        insert into action (goal_id, position, what, who, due, confidence)
                        values (:goal, :position, :what, :who, :due, :confidence)
                        """)
                .param("goal", goal.value())
                .param("position", position)
                .param("what", action.what())
                .param("who", action.who())
                .param("due", action.when())
                .param("confidence", action.confidence().value())
                .update();
    }
}
