package org.whatmatters.directory.newgroup.persistence;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whatmatters.directory.listing.Need;
import org.whatmatters.directory.newgroup.Case;
import org.whatmatters.directory.newgroup.District;
import org.whatmatters.directory.newgroup.DropReason;
import org.whatmatters.directory.newgroup.NewGroup;
import org.whatmatters.directory.newgroup.NewGroupId;
import org.whatmatters.directory.newgroup.NewGroupState;
import org.whatmatters.directory.newgroup.NewGroupState.Dropped;
import org.whatmatters.directory.newgroup.NewGroupState.Gathering;
import org.whatmatters.directory.newgroup.NewGroupState.Launched;
import org.whatmatters.directory.newgroup.NewGroupState.Ready;
import org.whatmatters.directory.newgroup.application.NewGroups;
import org.whatmatters.platform.web.PageRequest;

@Repository
class JdbcNewGroups implements NewGroups {

    private final JdbcClient jdbc;

    JdbcNewGroups(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(NewGroup group) {
        jdbc.sql("""
                        insert into new_group (id, organisation_id, need, district, name, interested, venue, grant_pence,
                               risks_assessed_on, launch_on, state, state_at, drop_reason, begun_at, version)
                        values (:id, :organisation, :need, :district, :name, :interested, :venue, :grantPence,
                               :risksAssessedOn, :launchOn, :state, :stateAt, :dropReason, :begunAt, :version)
                        """).params(parameters(group)).update();
    }

    @Override
    public boolean save(NewGroup group) {
        return jdbc.sql("""
                        update new_group
                           set name = :name, interested = :interested, venue = :venue, grant_pence = :grantPence,
                               risks_assessed_on = :risksAssessedOn, launch_on = :launchOn, state = :state,
                               state_at = :stateAt, drop_reason = :dropReason, version = :version
                         where id = :id and organisation_id = :organisation and version = :version - 1
                        """).params(parameters(group)).update() == 1;
    }

    @Override
    public Optional<NewGroup> find(NewGroupId id, UUID organisation) {
        return jdbc.sql("select * from new_group where id = :id and organisation_id = :organisation")
                .param("id", id.value())
                .param("organisation", organisation)
                .query(JdbcNewGroups::group)
                .optional();
    }

    @Override
    public List<NewGroup> of(UUID organisation, PageRequest page) {
        return jdbc.sql("select * from new_group where organisation_id = :organisation and " + page.newestFirst("id"))
                .param("organisation", organisation)
                .param("after", page.after())
                .query(JdbcNewGroups::group)
                .list();
    }

    private static Map<String, @Nullable Object> parameters(NewGroup group) {
        var plan = group.plan();
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("id", group.id().value());
        parameters.put("organisation", group.organisation());
        parameters.put("need", group.need().name());
        parameters.put("district", group.district().outward());
        parameters.put("name", plan.name());
        parameters.put("interested", plan.interested());
        parameters.put("venue", plan.venue());
        parameters.put("grantPence", plan.grantPence());
        parameters.put("risksAssessedOn", plan.risksAssessedOn());
        parameters.put("launchOn", plan.launchOn());
        parameters.put("state", group.state().name());
        parameters.put("stateAt", group.state().at().atOffset(UTC));
        parameters.put(
                "dropReason",
                group.state() instanceof Dropped dropped ? dropped.reason().name() : null);
        parameters.put("begunAt", group.begunAt().atOffset(UTC));
        parameters.put("version", group.version());
        return parameters;
    }

    private static NewGroup group(ResultSet row, int rowNumber) throws SQLException {
        return new NewGroup(
                new NewGroupId(row.getObject("id", UUID.class)),
                row.getObject("organisation_id", UUID.class),
                Need.valueOf(row.getString("need")),
                new District(row.getString("district")),
                new Case(
                        row.getString("name"),
                        row.getObject("interested", Integer.class),
                        row.getString("venue"),
                        row.getObject("grant_pence", Long.class),
                        row.getObject("risks_assessed_on", LocalDate.class),
                        row.getObject("launch_on", LocalDate.class)),
                state(row),
                instant(row, "begun_at"),
                row.getInt("version"));
    }

    private static NewGroupState state(ResultSet row) throws SQLException {
        var at = instant(row, "state_at");
        return switch (row.getString("state")) {
            case "GATHERING" -> new Gathering(at);
            case "READY" -> new Ready(at);
            case "LAUNCHED" -> new Launched(at);
            case "DROPPED" -> new Dropped(DropReason.valueOf(row.getString("drop_reason")), at);
            default -> throw new IllegalStateException("a state that the table's check refuses");
        };
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
