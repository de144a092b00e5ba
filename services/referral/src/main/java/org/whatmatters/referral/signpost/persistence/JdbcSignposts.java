package org.whatmatters.referral.signpost.persistence;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whatmatters.referral.lifecycle.OrganisationId;
import org.whatmatters.referral.signpost.Signpost;
import org.whatmatters.referral.signpost.application.Signposts;
import org.whatmatters.referral.unmet.Need;

@Repository
class JdbcSignposts implements Signposts {

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
    public Tallies tallies(OrganisationId organisation, Instant from, Instant before) {
        var which = Map.of(
                "organisation", organisation.value(), "from", from.atOffset(UTC), "before", before.atOffset(UTC));
        var given = "s.organisation_id = :organisation and s.given_at >= :from and s.given_at < :before";
        var total = jdbc.sql("select count(*) from signpost s where " + given)
                .params(which)
                .query(Long.class)
                .single();
        var byNeed = jdbc.sql("""
                        select s.need, count(*) as count from signpost s where %s group by s.need order by count desc, need
                        """.formatted(given))
                .params(which)
                .query((row, _) -> new OfNeed(Need.valueOf(row.getString("need")), row.getLong("count")))
                .list();
        var byService = jdbc.sql("""
                        select named.service_id, listing.name, count(*) as count
                          from signpost s
                          join signpost_service named on named.signpost_id = s.id
                          left join listing using (service_id)
                         where %s
                         group by named.service_id, listing.name
                         order by count desc, name, service_id
                        """.formatted(given))
                .params(which)
                .query((row, _) -> new OfService(
                        row.getObject("service_id", UUID.class), row.getString("name"), row.getLong("count")))
                .list();
        return new Tallies(total, byNeed, byService);
    }
}
