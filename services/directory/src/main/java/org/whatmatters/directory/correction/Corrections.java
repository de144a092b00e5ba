package org.whatmatters.directory.correction;

import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class Corrections {

    private static final int MOST = 200;
    private static final String CORRECTION = """
            select c.id, c.service_id, s.name as service_name, c.field, c.says, c.reported_at, c.state, c.answer,
                   c.decided_at
              from correction c join service s on s.id = c.service_id
            """;

    private final JdbcClient jdbc;

    Corrections(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Whether whoever speaks can have read it: others do not learn here that it is there.
    boolean isShown(UUID service, boolean staff) {
        return jdbc.sql("""
                        select exists (select from service s
                                        where s.id = :id and s.life <> 'DRAFT'
                                          and (:staff or exists (select from published_service p where p.id = s.id)))
                        """)
                .param("id", service)
                .param("staff", staff)
                .query(Boolean.class)
                .single();
    }

    UUID add(UUID service, Correction.Field field, String says, UUID by, Instant at) {
        return jdbc.sql("""
                        insert into correction (id, service_id, field, says, reported_by, reported_at, state)
                        values (:id, :service, :field, :says, :by, :at, 'OPEN')
                            on conflict (service_id, field, reported_by) where state = 'OPEN'
                            do update set says = excluded.says, reported_at = excluded.reported_at
                        returning id
                        """)
                .param("id", UuidCreator.getTimeOrderedEpoch())
                .param("service", service)
                .param("field", field.name())
                .param("says", says)
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .single();
    }

    /// How many people say that something is wrong, as far as nobody has looked yet.
    int reporters(UUID service) {
        return jdbc.sql("select count(distinct reported_by) from correction where service_id = :id and state = 'OPEN'")
                .param("id", service)
                .query(Integer.class)
                .single();
    }

    List<Correction> of(UUID reporter) {
        return jdbc.sql(CORRECTION + " where c.reported_by = :reporter order by c.reported_at desc limit :most")
                .param("reporter", reporter)
                .param("most", MOST)
                .query(Corrections::correction)
                .list();
    }

    /// The longest waiting first.
    List<Correction> waiting() {
        return jdbc.sql(CORRECTION + " where c.state = 'OPEN' order by c.reported_at limit :most")
                .param("most", MOST)
                .query(Corrections::correction)
                .list();
    }

    Optional<Correction.State> hold(UUID id) {
        return jdbc.sql("select state from correction where id = :id for update")
                .param("id", id)
                .query(Correction.State.class)
                .optional();
    }

    void decide(UUID id, Correction.State state, String answer, UUID by, Instant at) {
        jdbc.sql("""
                        update correction set state = :state, answer = :answer, decided_by = :by, decided_at = :at
                         where id = :id
                        """)
                .param("state", state.name())
                .param("answer", answer)
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
    }

    void forget(Instant decidedBefore) {
        jdbc.sql("delete from correction where decided_at < :before")
                .param("before", decidedBefore.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Correction correction(ResultSet row, int rowNumber) throws SQLException {
        var decidedAt = row.getObject("decided_at", OffsetDateTime.class);
        return new Correction(
                row.getObject("id", UUID.class),
                row.getObject("service_id", UUID.class),
                row.getString("service_name"),
                Correction.Field.valueOf(row.getString("field")),
                row.getString("says"),
                Objects.requireNonNull(row.getObject("reported_at", OffsetDateTime.class))
                        .toInstant(),
                Correction.State.valueOf(row.getString("state")),
                row.getString("answer"),
                decidedAt == null ? null : decidedAt.toInstant());
    }
}
