package org.whatmatters.careplan.planning.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whatmatters.careplan.circle.Opened;
import org.whatmatters.careplan.circle.PersonId;
import org.whatmatters.careplan.circle.Reader;
import org.whatmatters.careplan.circle.Standing;
import org.whatmatters.careplan.planning.Goal;
import org.whatmatters.careplan.planning.Plan;
import org.whatmatters.careplan.planning.PlanId;
import org.whatmatters.careplan.planning.PlanState;
import org.whatmatters.careplan.planning.Plans;

@Repository
class JdbcPlans implements Plans {

    private final JdbcClient jdbc;
    private final GoalRows goals;

    JdbcPlans(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.goals = new GoalRows(jdbc);
    }

    @Override
    public Optional<Opened<Plan>> find(PlanId id, Reader reader) {
        return jdbc.sql("""
                        select p.*, s.person_id as canonical, s.basis, reaches(s.writes, 'PLAN') as may_write,
                               s.proxy_name
                          from plan p
                          cross join lateral opening(p.person_id, :organisation::uuid, :subject, :at, :knowsLastWord) s
                         where p.id = :id and reaches(s.headings, 'PLAN')
                        """)
                .param("organisation", reader.organisation())
                .param("subject", reader.subject())
                .param("at", reader.at().atOffset(ZoneOffset.UTC))
                .param("knowsLastWord", reader.knowsLastWord())
                .param("id", id.value())
                .query((row, _) -> new Opened<>(
                        toPlan(row, goals.of(row.getObject("id", UUID.class))),
                        new Standing(
                                new PersonId(row.getObject("canonical", UUID.class)),
                                Standing.Basis.valueOf(row.getString("basis")),
                                row.getBoolean("may_write"),
                                row.getString("proxy_name"))))
                .optional();
    }

    @Override
    public List<Plan> of(PersonId person, Reader reader, @Nullable UUID after, int limit) {
        return jdbc.sql("""
                        select p.*
                          from opening(:person, :organisation::uuid, :subject, :at, :knowsLastWord) s
                          join plan p on p.person_id in (select ids_of_person(s.person_id))
                         where reaches(s.headings, 'PLAN')
                           and (:after::uuid is null or p.id > :after::uuid)
                         order by p.id
                         limit :limit
                        """)
                .param("organisation", reader.organisation())
                .param("subject", reader.subject())
                .param("at", reader.at().atOffset(ZoneOffset.UTC))
                .param("knowsLastWord", reader.knowsLastWord())
                .param("person", person.value())
                .param("after", after)
                .param("limit", limit)
                .query((row, _) -> toPlan(row, goals.of(row.getObject("id", UUID.class))))
                .list();
    }

    private static Plan toPlan(ResultSet row, List<Goal> goals) throws SQLException {
        return new Plan(
                new PlanId(row.getObject("id", UUID.class)),
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getObject("referral_id", UUID.class),
                toState(row),
                instant(row, "opened_at"),
                goals,
                row.getInt("version"));
    }

    private static PlanState toState(ResultSet row) throws SQLException {
        var at = instant(row, "state_at");
        return switch (row.getString("state")) {
            case "DRAFT" -> new PlanState.Draft(at);
            case "IN_CONVERSATION" -> new PlanState.InConversation(at);
            default -> throw new IllegalStateException("a state that the table's check refuses");
        };
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static String nameOf(PlanState state) {
        return switch (state) {
            case PlanState.Draft _ -> "DRAFT";
            case PlanState.InConversation _ -> "IN_CONVERSATION";
        };
    }

    @Override
    public boolean add(Plan plan) {
        return jdbc.sql("""
                        insert into plan (id, person_id, referral_id, state, state_at, opened_at, version)
                        values (:id, :person, :referral::uuid, :state, :stateAt, :openedAt, :version)
                        on conflict do nothing
                        """)
                        .param("id", plan.id().value())
                        .param("person", plan.person().value())
                        .param("referral", plan.referral())
                        .param("state", nameOf(plan.state()))
                        .param("stateAt", plan.state().at().atOffset(ZoneOffset.UTC))
                        .param("openedAt", plan.openedAt().atOffset(ZoneOffset.UTC))
                        .param("version", plan.version())
                        .update()
                == 1;
    }

    @Override
    public boolean save(Plan plan, Goal gained) {
        var saved = jdbc.sql("""
                        update plan
                           set state = :state, state_at = :stateAt, version = :version
                         where id = :id and version = :version - 1
                        """)
                .param("state", nameOf(plan.state()))
                .param("stateAt", plan.state().at().atOffset(ZoneOffset.UTC))
                .param("version", plan.version())
                .param("id", plan.id().value())
                .update();
        if (saved == 0) {
            return false;
        }
        goals.add(plan.id(), gained);
        return true;
    }
}
