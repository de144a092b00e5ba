package org.whatmatters.directory.newgroup.persistence;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whatmatters.directory.listing.Need;
import org.whatmatters.directory.newgroup.District;
import org.whatmatters.directory.newgroup.application.WhatExists;

/// Reads the listing tables in its own SQL: what exists for a need is what search finds for it.
@Repository
class JdbcWhatExists implements WhatExists {

    private final JdbcClient jdbc;

    JdbcWhatExists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Existing> of(Need need, District district, int most) {
        return jdbc.sql("""
                        select s.id, s.name, o.name as organisation_name
                          from published_service s
                          left join organisation o on o.id = s.organisation_id
                         where s.id in (select f.service_id from findable f where f.traits @> array[:need]::text[])
                           and exists (select from published_service_at_location at
                                          join published_location l on l.id = at.location_id
                                        where at.service_id = s.id and split_part(l.postcode, ' ', 1) = :district)
                         order by s.name, s.id
                         limit :most
                        """)
                .param("need", need.trait())
                .param("district", district.outward())
                .param("most", most)
                .query((row, _) -> new Existing(
                        row.getObject("id", UUID.class), row.getString("name"), row.getString("organisation_name")))
                .list();
    }
}
