package org.whatmatters.directory.writing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What was written here, read back from what is published.
@Repository
class WrittenListings {

    /// No feed can be called so.
    static final String SOURCE = "written here";

    private static final JsonMapper JSON = new JsonMapper();

    private final JdbcClient jdbc;

    WrittenListings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Written(long version, Words words) {}

    void belongsTo(UUID service, UUID writer) {
        jdbc.sql("update service set written_by = :writer where id = :id")
                .param("writer", writer)
                .param("id", service)
                .update();
    }

    /// An organisation that was written here before, by its name.
    Optional<UUID> organisation(String name) {
        return jdbc.sql("""
                        select id from organisation where source = :source and lower(name) = lower(:name)
                         order by id limit 1
                        """)
                .param("source", SOURCE)
                .param("name", name.strip())
                .query(UUID.class)
                .optional();
    }

    /// Empty for anybody but its writer's organisation.
    Optional<Written> find(UUID service, UUID writer) {
        return jdbc.sql("""
                        select s.version, s.document, o.name as organisation, place.document as place
                          from service s
                          join organisation o on o.id = s.organisation_id
                          left join lateral (
                               select l.document from service_at_location at join location l on l.id = at.location_id
                                where at.service_id = s.id order by at.position limit 1) place on true
                         where s.id = :id and s.written_by = :writer
                        """)
                .param("id", service)
                .param("writer", writer)
                .query(WrittenListings::written)
                .optional();
    }

    private static Written written(ResultSet row, int rowNumber) throws SQLException {
        var service = JSON.readTree(row.getString("document"));
        var place = JSON.readTree(Objects.requireNonNullElse(row.getString("place"), "{}"));
        return new Written(
                row.getLong("version"),
                new Words(
                        service.path("name").asString(),
                        service.path("description").asString(),
                        row.getString("organisation"),
                        text(service, "/url"),
                        text(service, "/email"),
                        text(service, "/phones/0/number"),
                        text(place, "/addresses/0/address_1"),
                        text(place, "/addresses/0/city"),
                        text(place, "/addresses/0/postal_code"),
                        text(service, "/fees"),
                        text(service, "/schedules/0/byday"),
                        time(service, "/schedules/0/opens_at"),
                        time(service, "/schedules/0/closes_at")));
    }

    private static @Nullable String text(JsonNode node, String pointer) {
        var value = node.at(pointer);
        return value.isMissingNode() ? null : value.asString();
    }

    /// Without the seconds.
    private static @Nullable String time(JsonNode node, String pointer) {
        var text = text(node, pointer);
        return text == null ? null : text.substring(0, 5);
    }
}
