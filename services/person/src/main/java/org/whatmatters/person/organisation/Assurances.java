package org.whatmatters.person.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whatmatters.person.organisation.Assurance.Dspt;
import org.whatmatters.person.organisation.Assurance.PutDown;
import org.whatmatters.person.organisation.Assurance.WorkDecision;

/// What was put down about the partners, in PostgreSQL.
@Repository
class Assurances {

    private static final String ASSURED = """
            select o.id, o.name, o.kind, coalesce(a.version, 0) as version, a.agreement_reference, a.agreement_from,
                   a.agreement_until, a.dspt_status, a.dspt_year, b.agreement_reference as before_reference,
                   b.agreement_from as before_from, b.agreement_until as before_until,
                   w.until as work_until, w.because as work_because, o.shut_out_at is not null as shut_out
              from organisation o
              left join assurance_now a on a.organisation_id = o.id
              left join lateral (
                   select * from assurance b
                    where b.organisation_id = o.id and b.agreement_reference <> a.agreement_reference
                    order by b.version desc limit 1) b on true
              left join lateral (
                   select until, because from work_decision w
                    where w.organisation_id = o.id
                    order by w.version desc limit 1) w on true
             where\s""";

    private final JdbcClient jdbc;

    Assurances(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Assurance of(UUID organisation) {
        return jdbc.sql(ASSURED + "o.id = :organisation")
                .param("organisation", organisation)
                .query((row, _) -> assurance(row))
                .optional()
                .orElse(Assurance.NONE);
    }

    /// A partner with what was put down about it.
    record Assured(UUID id, String name, Organisation.Kind kind, Assurance assurance) {}

    /// Every partner, for the integrated care board; none for any other organisation. First those without an agreement,
    /// then by its end.
    List<Assured> all(UUID reader) {
        return jdbc.sql(ASSURED + """
                        is_board(:reader) and o.id <> :reader
                         order by a.agreement_until nulls first, o.name, o.id
                        """)
                .param("reader", reader)
                .query((row, _) -> assured(row))
                .list();
    }

    /// One of those, or whoever reads themselves.
    Optional<Assured> find(UUID organisation, UUID reader) {
        return jdbc.sql(ASSURED + """
                        o.id = :organisation and (o.id = :reader or is_board(:reader))
                        """)
                .param("organisation", organisation)
                .param("reader", reader)
                .query((row, _) -> assured(row))
                .optional();
    }

    void add(UUID organisation, Assurance assurance, PutDown putDown) {
        var agreement = Optional.ofNullable(assurance.agreement());
        var dspt = Optional.ofNullable(assurance.dspt());
        jdbc.sql("""
                        insert into assurance (organisation_id, version, agreement_reference, agreement_from,
                            agreement_until, dspt_status, dspt_year, put_down_by, put_down_by_name, put_down_at)
                        values (:organisation, :version, :reference, :from, :until, :status, :year, :by, :name, :at)
                        """)
                .param("organisation", organisation)
                .param("version", assurance.version())
                .param("reference", agreement.map(SharingAgreement::reference).orElse(null))
                .param("from", agreement.map(SharingAgreement::from).orElse(null))
                .param("until", agreement.map(SharingAgreement::until).orElse(null))
                .param("status", dspt.map(one -> one.status().name()).orElse(null))
                .param("year", dspt.map(Dspt::year).orElse(null))
                .param("by", putDown.by())
                .param("name", putDown.name())
                .param("at", putDown.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    void add(UUID organisation, WorkDecision decision, PutDown putDown) {
        jdbc.sql("""
                        insert into work_decision (organisation_id, version, until, because, decided_by, decided_by_name,
                            decided_at)
                        select :organisation, coalesce(max(version), 0) + 1, :until, :because, :by, :name, :at
                          from work_decision where organisation_id = :organisation
                        """)
                .param("organisation", organisation)
                .param("until", decision.until())
                .param("because", decision.because())
                .param("by", putDown.by())
                .param("name", putDown.name())
                .param("at", putDown.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    /// Everybody but the board, which shares by no agreement with itself.
    List<UUID> partners() {
        return jdbc.sql("select id from organisation where kind <> 'ICB' order by id")
                .query((row, _) -> row.getObject("id", UUID.class))
                .list();
    }

    void shutOut(UUID organisation, @Nullable Instant since) {
        jdbc.sql("update organisation set shut_out_at = :since where id = :organisation")
                .param("organisation", organisation)
                .param("since", since == null ? null : since.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Assured assured(ResultSet row) throws SQLException {
        return new Assured(
                row.getObject("id", UUID.class),
                row.getString("name"),
                Organisation.Kind.valueOf(row.getString("kind")),
                assurance(row));
    }

    private static Assurance assurance(ResultSet row) throws SQLException {
        var status = row.getString("dspt_status");
        return new Assurance(
                row.getLong("version"),
                agreement(row, "agreement"),
                agreement(row, "before"),
                status == null ? null : new Dspt(Dspt.Status.valueOf(status), row.getInt("dspt_year")),
                decision(row),
                row.getBoolean("shut_out"));
    }

    private static @Nullable WorkDecision decision(ResultSet row) throws SQLException {
        var until = row.getObject("work_until", LocalDate.class);
        return until == null ? null : new WorkDecision(until, row.getString("work_because"));
    }

    private static @Nullable SharingAgreement agreement(ResultSet row, String which) throws SQLException {
        var reference = row.getString(which + "_reference");
        return reference == null
                ? null
                : new SharingAgreement(
                        reference,
                        row.getObject(which + "_from", LocalDate.class),
                        row.getObject(which + "_until", LocalDate.class));
    }
}
