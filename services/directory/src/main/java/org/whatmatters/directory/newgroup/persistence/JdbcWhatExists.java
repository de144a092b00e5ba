package org.whatmatters.directory.newgroup.persistence;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whatmatters.directory.newgroup.District;
import org.whatmatters.directory.newgroup.Need;
import org.whatmatters.directory.newgroup.application.WhatExists;
import org.whatmatters.directory.search.AskedWords;

/// Reads the listing tables in its own SQL, with the words that search knows.
@Repository
class JdbcWhatExists implements WhatExists {

    private final AskedWords askedWords;
    private final JdbcClient jdbc;

    JdbcWhatExists(AskedWords askedWords, JdbcClient jdbc) {
        this.askedWords = askedWords;
        this.jdbc = jdbc;
    }

    @Override
    public List<Existing> of(Need need, District district, int most) {
        return askedWords
                .understand(need.plainWord())
                .map(words -> jdbc.sql("""
                                select s.id, s.name, o.name as organisation_name
                                  from published_service s
                                  left join organisation o on o.id = s.organisation_id
                                 where s.listing_state = 'ACTIVE'
                                   and s.words @@ to_tsquery('directory_english', :words)
                                   and exists (select from published_service_at_location at
                                                  join published_location l on l.id = at.location_id
                                                where at.service_id = s.id and split_part(l.postcode, ' ', 1) = :district)
                                 order by s.name, s.id
                                 limit :most
                                """)
                        .param("words", words.all())
                        .param("district", district.outward())
                        .param("most", most)
                        .query((row, _) -> new Existing(
                                row.getObject("id", UUID.class),
                                row.getString("name"),
                                row.getString("organisation_name")))
                        .list())
                .orElse(List.of());
    }
}
