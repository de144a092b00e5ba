package org.whatmatters.directory.life.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whatmatters.directory.life.Assurance;
import org.whatmatters.directory.life.Life;
import org.whatmatters.directory.life.LifeState;
import org.whatmatters.directory.life.application.Desk;
import org.whatmatters.directory.life.application.Lives;
import tools.jackson.databind.json.JsonMapper;

@Repository
class JdbcLives implements Lives {

    private static final JsonMapper JSON = new JsonMapper();

    private static final String HELD = """
            select s.id, s.version, s.life, s.assured_on, s.due_on, s.assured_by, s.written_by,
                   o.platform_organisation_id
              from service s left join organisation o on o.id = s.organisation_id
             where\s""";

    private final JdbcClient jdbc;

    JdbcLives(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Held> hold(UUID service, Desk desk) {
        return jdbc.sql(HELD + "s.id = :id and " + Desk.REACHED + " for update of s")
                .params(desk.parameters())
                .param("id", service)
                .query(JdbcLives::held)
                .optional();
    }

    @Override
    public Optional<Held> hold(UUID service) {
        return jdbc.sql(HELD + "s.id = :id for update of s")
                .param("id", service)
                .query(JdbcLives::held)
                .optional();
    }

    @Override
    public Map<UUID, Fed> fed(Collection<UUID> services) {
        var fed = new HashMap<UUID, Fed>();
        jdbc.sql("""
                        select id, life, assured_on, due_on, assured_by, (document ->> 'assured_date')::date as said
                          from service where id in (:ids)
                        """).param("ids", services).query(row -> {
            fed.put(row.getObject("id", UUID.class), new Fed(life(row), row.getObject("said", LocalDate.class)));
        });
        return fed;
    }

    /// Only what differs, because most of a feed does not. Published again as it stands here: the standard's status and
    /// the day of the newest assurance. Whatever place a
    /// refuge has is as confidential as the refuge.
    @Override
    public void write(Map<UUID, Life> lives) {
        if (lives.isEmpty()) {
            return;
        }
        var rows = new ArrayList<Map<String, @Nullable Object>>();
        lives.forEach((service, life) -> rows.add(row(service, life)));
        jdbc.sql("""
                        update service s
                           set life = given.life, listing_state = given.listing_state, assured_on = given.assured_on,
                               due_on = given.due_on, assured_by = given.assured_by,
                               document = s.document || jsonb_strip_nulls(jsonb_build_object(
                                   'status', given.status, 'assured_date', given.assured_on))
                          from jsonb_to_recordset(:rows::jsonb) as given (id uuid, life text, listing_state text,
                               status text, assured_on date, due_on date, assured_by uuid)
                         where s.id = given.id
                           and ((s.life, s.listing_state, s.assured_on, s.due_on, s.assured_by)
                                is distinct from
                                (given.life, given.listing_state, given.assured_on, given.due_on, given.assured_by)
                                or s.document ->> 'status' is distinct from given.status
                                or given.assured_on is not null
                                   and s.document ->> 'assured_date' is distinct from given.assured_on::text)
                        """).param("rows", JSON.writeValueAsString(rows)).update();
        jdbc.sql("""
                        update location l set confidential = true
                          from service_at_location at join service s on s.id = at.service_id
                         where at.location_id = l.id and s.confidential_location and not l.confidential
                           and s.id in (:ids)
                        """).param("ids", lives.keySet()).update();
    }

    private static Map<String, @Nullable Object> row(UUID service, Life life) {
        var assurance = life.assurance();
        var row = new LinkedHashMap<String, @Nullable Object>();
        row.put("id", service);
        row.put("life", life.state().name());
        row.put("listing_state", life.state().status().name());
        row.put("status", life.state().status().status());
        row.put("assured_on", assurance == null ? null : assurance.on().toString());
        row.put("due_on", assurance == null ? null : assurance.dueOn().toString());
        row.put("assured_by", assurance == null ? null : assurance.by());
        return row;
    }

    @Override
    public void raiseVersion(UUID service) {
        jdbc.sql("update service set version = version + 1, recorded_at = now(), last_modified = now() where id = :id")
                .param("id", service)
                .update();
    }

    @Override
    public List<Held> grownOld(LocalDate today, int most) {
        return jdbc.sql(HELD + """
                        (s.life = 'ASSURED' and s.due_on <= :today
                         or s.life = 'ASSURANCE_DUE' and s.due_on <= :stale
                         or s.life = 'STALE' and s.due_on <= :inactive)
                         order by s.due_on, s.id limit :most for update of s skip locked
                        """)
                .param("today", today)
                .param("stale", today.minusDays(Assurance.STALE_DAYS_AFTER))
                .param("inactive", today.minusDays(Assurance.INACTIVE_DAYS_AFTER))
                .param("most", most)
                .query(JdbcLives::held)
                .list();
    }

    private static Held held(ResultSet row, int rowNumber) throws SQLException {
        var its = new LinkedHashSet<UUID>();
        for (var column : List.of("written_by", "platform_organisation_id")) {
            var organisation = row.getObject(column, UUID.class);
            if (organisation != null) {
                its.add(organisation);
            }
        }
        return new Held(row.getObject("id", UUID.class), life(row), its, row.getLong("version"));
    }

    private static Life life(ResultSet row) throws SQLException {
        var on = row.getObject("assured_on", LocalDate.class);
        var due = row.getObject("due_on", LocalDate.class);
        return new Life(
                LifeState.valueOf(row.getString("life")),
                on == null || due == null ? null : new Assurance(on, due, row.getObject("assured_by", UUID.class)));
    }
}
