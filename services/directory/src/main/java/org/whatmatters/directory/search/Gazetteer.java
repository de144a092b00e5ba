package org.whatmatters.directory.search;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.whatmatters.directory.listing.Postcode;

/// Where a postcode is: its own centre if known, else that of the smallest area around it.
@Component
public class Gazetteer {

    private final JdbcClient jdbc;

    Gazetteer(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Origin> find(Postcode postcode) {
        return jdbc.sql("""
                        select latitude, longitude, area
                          from postcode_centroid where area = any (areas_of(:postcode))
                         order by length(area) desc limit 1
                        """)
                .param("postcode", postcode.value())
                .query((row, _) -> new Origin(
                        row.getDouble("latitude"),
                        row.getDouble("longitude"),
                        precision(postcode, row.getString("area"))))
                .optional();
    }

    private static Origin.Precision precision(Postcode postcode, String area) {
        if (area.equals(postcode.value())) {
            return Origin.Precision.POSTCODE;
        }
        return area.equals(postcode.district()) ? Origin.Precision.DISTRICT : Origin.Precision.SECTOR;
    }
}
