package org.whatmatters.person.subjectaccess;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whatmatters.person.subjectaccess.SafetyCheck.IdentityHow;
import org.whatmatters.person.subjectaccess.SafetyCheck.MadeToAsk;

/// What has to be there before a copy goes out: who asks, every service's answer, and the word of each organisation
/// that answers for some of it. Kept in PostgreSQL.
@Repository
class Preparations {

    private final JdbcClient jdbc;

    Preparations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A service that was asked.
    ///
    /// @param answeredAt absent while the service has never answered
    record Part(String service, Instant triedAt, @Nullable Instant answeredAt) {}

    /// That an organisation agreed to what goes out of its own.
    ///
    /// @param saidBy who there agreed
    record Approval(
            UUID organisationId, String saidBy, @Nullable String note, String keptByName, Instant keptAt) {}

    void add(UUID order, SafetyCheck check) {
        jdbc.sql("""
                        insert into subject_access_check (order_id, number, identity_how, spoken_alone, made_to_ask, note,
                            checked_by, checked_by_name, checked_at)
                        select :order, count(*) + 1, :how, :alone, :madeToAsk, :note, :by, :byName, :at
                          from subject_access_check where order_id = :order
                        """)
                .param("order", order)
                .param("how", check.identityHow().name())
                .param("alone", check.spokenAlone())
                .param("madeToAsk", check.madeToAsk().name())
                .param("note", check.note())
                .param("by", check.by().subject())
                .param("byName", check.by().name())
                .param("at", check.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    /// In the order in which they were made; never none.
    List<SafetyCheck> checksOf(UUID order) {
        return jdbc.sql("select * from subject_access_check where order_id = :order order by number")
                .param("order", order)
                .query((row, _) -> new SafetyCheck(
                        IdentityHow.valueOf(row.getString("identity_how")),
                        row.getBoolean("spoken_alone"),
                        MadeToAsk.valueOf(row.getString("made_to_ask")),
                        row.getString("note"),
                        new By(row.getObject("checked_by", UUID.class), row.getString("checked_by_name")),
                        Objects.requireNonNull(instant(row, "checked_at"))))
                .list();
    }

    void tried(UUID order, String service, Instant at, boolean answered) {
        jdbc.sql("""
                        insert into subject_access_part (order_id, service, tried_at, answered_at)
                        values (:order, :service, :at, case when :answered then :at::timestamptz end)
                        on conflict (order_id, service) do update
                           set tried_at = excluded.tried_at,
                               answered_at = coalesce(excluded.answered_at, subject_access_part.answered_at)
                        """)
                .param("order", order)
                .param("service", service)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("answered", answered)
                .update();
    }

    List<Part> partsOf(UUID order) {
        return jdbc.sql("""
                        select service, tried_at, answered_at from subject_access_part where order_id = :order order by service
                        """)
                .param("order", order)
                .query((row, _) -> new Part(
                        row.getString("service"),
                        Objects.requireNonNull(instant(row, "tried_at")),
                        instant(row, "answered_at")))
                .list();
    }

    /// What was said last counts.
    void approve(UUID order, UUID organisation, String saidBy, @Nullable String note, By by, Instant at) {
        jdbc.sql("""
                        insert into subject_access_approval (order_id, organisation_id, said_by, note, kept_by, kept_by_name,
                            kept_at)
                        values (:order, :organisation, :saidBy, :note, :by, :byName, :at)
                        on conflict (order_id, organisation_id) do update
                           set said_by = excluded.said_by, note = excluded.note, kept_by = excluded.kept_by,
                               kept_by_name = excluded.kept_by_name, kept_at = excluded.kept_at
                        """)
                .param("order", order)
                .param("organisation", organisation)
                .param("saidBy", saidBy)
                .param("note", note)
                .param("by", by.subject())
                .param("byName", by.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    List<Approval> approvalsOf(UUID order) {
        return jdbc.sql("""
                        select organisation_id, said_by, note, kept_by_name, kept_at
                          from subject_access_approval where order_id = :order
                        """)
                .param("order", order)
                .query(DataClassRowMapper.newInstance(Approval.class))
                .list();
    }

    /// The names of organisations; one that nobody has told of yet has none.
    Map<UUID, String> namesOf(List<UUID> organisations) {
        var names = new HashMap<UUID, String>();
        jdbc.sql("select id, name from organisation where id = any(:organisations)")
                .param("organisations", organisations.toArray(UUID[]::new))
                .query((row, _) -> names.put(row.getObject("id", UUID.class), row.getString("name")))
                .list();
        return names;
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
