package org.whatmatters.person.proxy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whatmatters.person.proxy.CapacityFinding.Decision;
import org.whatmatters.person.proxy.CapacityFinding.Outcome;
import org.whatmatters.person.record.HeardBy;
import org.whatmatters.person.record.PersonId;

/// What was found about people's capacity, in PostgreSQL.
@Repository
class CapacityFindings {

    private final JdbcClient jdbc;

    CapacityFindings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Newest first.
    List<CapacityFinding> of(PersonId canonical) {
        return jdbc.sql("""
                        select f.*
                          from identity i join capacity_finding f on f.person_id = i.person_id
                         where i.canonical_id = :person
                         order by f.found_on desc, f.id desc
                        """)
                .param("person", canonical.value())
                .query((row, _) -> finding(row))
                .list();
    }

    /// Whether it was found last that the person cannot decide something, and nobody need ask again yet.
    boolean sayTheyCannot(PersonId canonical, Decision decision, LocalDate today) {
        return of(canonical).stream()
                .filter(finding -> finding.decision() == decision)
                .findFirst()
                .filter(last -> last.saysTheyCannot(today))
                .isPresent();
    }

    void add(PersonId canonical, CapacityFinding finding) {
        jdbc.sql("""
                        insert into capacity_finding (id, person_id, decision, outcome, because, found_on, review_on,
                            found_by, found_by_name, found_by_organisation, kept_at)
                        values (:id, :person, :decision, :outcome, :because, :foundOn, :reviewOn,
                            :foundBy, :foundByName, :foundByOrganisation, :keptAt)
                        """)
                .param("id", finding.id())
                .param("person", canonical.value())
                .param("decision", finding.decision().name())
                .param("outcome", finding.outcome().name())
                .param("because", finding.because())
                .param("foundOn", finding.foundOn())
                .param("reviewOn", finding.reviewOn())
                .param("foundBy", finding.foundBy().subject())
                .param("foundByName", finding.foundBy().name())
                .param("foundByOrganisation", finding.foundBy().organisation())
                .param("keptAt", finding.keptAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static CapacityFinding finding(ResultSet row) throws SQLException {
        return new CapacityFinding(
                row.getObject("id", UUID.class),
                Decision.valueOf(row.getString("decision")),
                Outcome.valueOf(row.getString("outcome")),
                row.getString("because"),
                row.getObject("found_on", LocalDate.class),
                row.getObject("review_on", LocalDate.class),
                new HeardBy(
                        row.getObject("found_by", UUID.class),
                        row.getString("found_by_name"),
                        row.getObject("found_by_organisation", UUID.class)),
                row.getObject("kept_at", OffsetDateTime.class).toInstant());
    }
}
