package org.whatmatters.person.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
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

/// What was put down about the partners, in PostgreSQL.
@Repository
class Assurances {

    private static final String ASSURED = """
            select o.id, o.name, o.kind, coalesce(a.version, 0) as version, a.agreement_reference, a.agreement_from,
                   a.agreement_until, a.dspt_status, a.dspt_year, b.agreement_reference as before_reference,
                   b.agreement_from as before_from, b.agreement_until as before_until
              from organisation o
              left join assurance_now a on a.organisation_id = o.id
              left join lateral (
                   select * from assurance b
                    where b.organisation_id = o.id and b.agreement_reference <> a.agreement_reference
                    order by b.version desc limit 1) b on true
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
                status == null ? null : new Dspt(Dspt.Status.valueOf(status), row.getInt("dspt_year")));
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
