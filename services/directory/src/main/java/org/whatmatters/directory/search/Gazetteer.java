package org.whatmatters.directory.search;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.whatmatters.directory.listing.Postcode;

/// Where a postcode is: its own centre if known, else its district's.
@Component
public class Gazetteer {

    private final JdbcClient jdbc;

    Gazetteer(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Origin> find(Postcode postcode) {
        return jdbc.sql("""
                        select latitude, longitude, area = :postcode as exact
                          from postcode_centroid where area in (:areas)
                         order by exact desc limit 1
                        """)
                .param("postcode", postcode.value())
                .param("areas", List.of(postcode.value(), postcode.district()))
                .query((row, _) -> new Origin(
                        row.getDouble("latitude"),
                        row.getDouble("longitude"),
                        row.getBoolean("exact") ? Origin.Precision.POSTCODE : Origin.Precision.DISTRICT))
                .optional();
    }
}
