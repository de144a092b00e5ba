package org.whatmatters.person.record.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whatmatters.person.record.Author;
import org.whatmatters.person.record.ContactFact;
import org.whatmatters.person.record.ContactFact.Kind;
import org.whatmatters.person.record.HeardBy;
import org.whatmatters.person.record.How;
import org.whatmatters.person.record.PersonId;
import org.whatmatters.person.record.Proposal;
import org.whatmatters.person.record.application.Proposals;
import org.whatmatters.platform.web.StaleVersion;

@Repository
class JdbcProposals implements Proposals {

    private final JdbcClient jdbc;

    JdbcProposals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Named> of(PersonId canonical, int most) {
        return jdbc.sql("""
                        select p.*, o.name as organisation_name
                          from identity i
                          join proposal p on p.person_id = i.person_id
                          left join organisation o on o.id = p.proposed_by_organisation
                         where i.canonical_id = :person
                         order by p.answered_at is not null, p.id desc
                         limit :most
                        """)
                .param("person", canonical.value())
                .param("most", most)
                .query((row, _) -> new Named(proposal(row), row.getString("organisation_name")))
                .list();
    }

    @Override
    public Optional<Proposal> find(PersonId canonical, UUID id) {
        return jdbc.sql("""
                        select p.*
                          from identity i join proposal p on p.person_id = i.person_id
                         where i.canonical_id = :person and p.id = :id
                        """)
                .param("person", canonical.value())
                .param("id", id)
                .query((row, _) -> proposal(row))
                .optional();
    }

    @Override
    public boolean isKnown(PersonId canonical, ContactFact proposed) {
        return jdbc.sql("""
                        select exists (
                            select from identity i join proposal p on p.person_id = i.person_id
                             where i.canonical_id = :person and p.fact = :fact and p.proposed = :proposed::jsonb
                               and p.answer is distinct from 'YES')
                        """)
                .param("person", canonical.value())
                .param("fact", proposed.kind().name())
                .param("proposed", ContactFactJson.write(proposed))
                .query(Boolean.class)
                .single();
    }

    @Override
    public void add(PersonId canonical, Proposal proposal) {
        jdbc.sql("""
                        insert into proposal (id, version, person_id, fact, was, proposed, because, proposed_by,
                            proposed_by_name, proposed_by_organisation, proposed_at)
                        values (:id, :version, :person, :fact, :was::jsonb, :proposed::jsonb, :because, :by, :byName,
                            :organisation, :at)
                        """)
                .param("id", proposal.id())
                .param("version", proposal.version())
                .param("person", canonical.value())
                .param("fact", proposal.proposed().kind().name())
                .param("was", ContactFactJson.write(proposal.was()))
                .param("proposed", ContactFactJson.write(proposal.proposed()))
                .param("because", proposal.because())
                .param("by", proposal.by().subject())
                .param("byName", proposal.by().name())
                .param("organisation", proposal.organisation())
                .param("at", proposal.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public void answer(Proposal answered) {
        var answer = Objects.requireNonNull(answered.answer());
        var kept = jdbc.sql("""
                        update proposal
                           set version = :version, answer = :answer, answered_how = :how, answered_to = :to,
                               answered_to_name = :toName, answered_to_organisation = :toOrganisation, answered_at = :at
                         where id = :id and version = :version - 1
                        """)
                .param("id", answered.id())
                .param("version", answered.version())
                .param("answer", answer.yes() ? "YES" : "NO")
                .param("how", answer.how().name())
                .param("to", answer.heardBy().subject())
                .param("toName", answer.heardBy().name())
                .param("toOrganisation", answer.heardBy().organisation())
                .param("at", answer.at().atOffset(ZoneOffset.UTC))
                .update();
        if (kept == 0) {
            throw new StaleVersion();
        }
    }

    private static Proposal proposal(ResultSet row) throws SQLException {
        var kind = Kind.valueOf(row.getString("fact"));
        return new Proposal(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                ContactFactJson.read(kind, row.getString("proposed")),
                ContactFactJson.read(kind, row.getString("was")),
                row.getString("because"),
                new Author(row.getObject("proposed_by", UUID.class), row.getString("proposed_by_name")),
                row.getObject("proposed_by_organisation", UUID.class),
                row.getObject("proposed_at", OffsetDateTime.class).toInstant(),
                answer(row));
    }

    private static Proposal.@Nullable Answer answer(ResultSet row) throws SQLException {
        var at = row.getObject("answered_at", OffsetDateTime.class);
        return at == null
                ? null
                : new Proposal.Answer(
                        row.getString("answer").equals("YES"),
                        How.valueOf(row.getString("answered_how")),
                        new HeardBy(
                                row.getObject("answered_to", UUID.class),
                                row.getString("answered_to_name"),
                                row.getObject("answered_to_organisation", UUID.class)),
                        at.toInstant());
    }
}
