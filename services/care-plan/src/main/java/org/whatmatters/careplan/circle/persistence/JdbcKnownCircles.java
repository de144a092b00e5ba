package org.whatmatters.careplan.circle.persistence;

import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whatmatters.careplan.circle.KnownCircles;
import org.whatmatters.careplan.circle.Opened;
import org.whatmatters.careplan.circle.PersonId;
import org.whatmatters.careplan.circle.Reader;
import org.whatmatters.careplan.circle.Standing;

@Repository
class JdbcKnownCircles implements KnownCircles {

    private final JdbcClient jdbc;

    JdbcKnownCircles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Opened<PersonId>> whoIs(UUID person, Reader reader) {
        return jdbc.sql("""
                        select s.person_id, s.basis, reaches(s.writes, 'PLAN') as may_write, s.proxy_name
                          from opening(:person, :organisation::uuid, :subject, :at, :knowsLastWord) s
                         where reaches(s.headings, 'PLAN')
                        """)
                .param("organisation", reader.organisation())
                .param("subject", reader.subject())
                .param("at", reader.at().atOffset(ZoneOffset.UTC))
                .param("knowsLastWord", reader.knowsLastWord())
                .param("person", person)
                .query((row, _) -> {
                    var canonical = new PersonId(row.getObject("person_id", UUID.class));
                    var basis = Standing.Basis.valueOf(row.getString("basis"));
                    return new Opened<>(
                            canonical,
                            new Standing(canonical, basis, row.getBoolean("may_write"), row.getString("proxy_name")));
                })
                .optional();
    }
}
