package org.whatmatters.referral.signpost.persistence;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whatmatters.referral.lifecycle.OrganisationId;
import org.whatmatters.referral.signpost.FollowUp;
import org.whatmatters.referral.signpost.Signpost;
import org.whatmatters.referral.signpost.application.Signposts;
import org.whatmatters.referral.unmet.Need;

@Repository
class JdbcSignposts implements Signposts {

    private static final String ANSWERS = """
            count(s.follow_up) as asked,
            count(*) filter (where s.follow_up = 'HELPED') as helped,
            count(*) filter (where s.follow_up = 'NOT_YET') as not_yet,
            count(*) filter (where s.follow_up = 'NO_LONGER_NEEDED') as no_longer_needed
            """;

    private final JdbcClient jdbc;

    JdbcSignposts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(Signpost signpost) {
        var district = signpost.district();
        jdbc.sql("""
                        insert into signpost (id, organisation_id, need, postcode_district, way, given_at)
                        values (:id, :organisation, :need, :district, :way, :at)
                        """)
                .param("id", signpost.id().value())
                .param("organisation", signpost.organisation().value())
                .param("need", signpost.need().name())
                .param("district", district == null ? null : district.outward())
                .param("way", signpost.way().name())
                .param("at", signpost.at().atOffset(UTC))
                .update();
        jdbc.sql("insert into signpost_service (signpost_id, service_id) select :id, unnest(:services)")
                .param("id", signpost.id().value())
                .param(
                        "services",
                        signpost.services().stream()
                                .map(service -> service.value())
                                .toArray(UUID[]::new))
                .update();
    }

    @Override
    public void asked(Signpost signpost, UUID request) {
        jdbc.sql("update signpost set follow_up = 'ASKED' where id = :id")
                .param("id", signpost.id().value())
                .update();
        jdbc.sql("insert into signpost_follow_up (request_id, signpost_id, asked_at) values (:request, :id, :at)")
                .param("request", request)
                .param("id", signpost.id().value())
                .param("at", signpost.at().atOffset(UTC))
                .update();
    }

    @Override
    public void answered(UUID request, FollowUp answer) {
        jdbc.sql("""
                        with asked as (delete from signpost_follow_up where request_id = :request returning signpost_id)
                        update signpost s set follow_up = :answer from asked where s.id = asked.signpost_id
                        """).param("request", request).param("answer", answer.name()).update();
    }

    @Override
    public void forgetAsked(Instant before) {
        jdbc.sql("delete from signpost_follow_up where asked_at < :before")
                .param("before", before.atOffset(UTC))
                .update();
    }

    @Override
    public Tallies tallies(OrganisationId organisation, Instant from, Instant before) {
        var which = Map.of(
                "organisation", organisation.value(), "from", from.atOffset(UTC), "before", before.atOffset(UTC));
        var given = "s.organisation_id = :organisation and s.given_at >= :from and s.given_at < :before";
        var all = jdbc.sql("select count(*) as count, " + ANSWERS + " from signpost s where " + given)
                .params(which)
                .query((row, _) -> new Tallies(row.getLong("count"), answers(row), List.of(), List.of()))
                .single();
        var byNeed = jdbc.sql("""
                        select s.need, count(*) as count, %s from signpost s where %s group by s.need order by count desc, need
                        """.formatted(ANSWERS, given))
                .params(which)
                .query((row, _) -> new OfNeed(Need.valueOf(row.getString("need")), row.getLong("count"), answers(row)))
                .list();
        var byService = jdbc.sql("""
                        select named.service_id, listing.name, count(*) as count, %s
                          from signpost s
                          join signpost_service named on named.signpost_id = s.id
                          left join listing using (service_id)
                         where %s
                         group by named.service_id, listing.name
                         order by count desc, name, service_id
                        """.formatted(ANSWERS, given))
                .params(which)
                .query((row, _) -> new OfService(
                        row.getObject("service_id", UUID.class),
                        row.getString("name"),
                        row.getLong("count"),
                        answers(row)))
                .list();
        return new Tallies(all.total(), all.answers(), byNeed, byService);
    }

    private static Answers answers(ResultSet row) throws SQLException {
        return new Answers(
                row.getLong("asked"), row.getLong("helped"), row.getLong("not_yet"), row.getLong("no_longer_needed"));
    }
}
