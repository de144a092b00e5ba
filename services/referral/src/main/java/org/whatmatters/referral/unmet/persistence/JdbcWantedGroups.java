package org.whatmatters.referral.unmet.persistence;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whatmatters.referral.unmet.District;
import org.whatmatters.referral.unmet.Need;
import org.whatmatters.referral.unmet.application.WantedGroups;

@Repository
class JdbcWantedGroups implements WantedGroups {

    private final JdbcClient jdbc;

    JdbcWantedGroups(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void are(List<Place> places, LocalDate today) {
        var needs = places.stream().map(place -> place.need().name()).toArray(String[]::new);
        var districts = places.stream().map(place -> place.district().outward()).toArray(String[]::new);
        jdbc.sql("""
                        delete from wanted_group w
                         where not exists (select from unnest(:needs::text[], :districts::text[]) as p (need, district)
                                            where p.need = w.need and p.district = w.postcode_district)
                        """).param("needs", needs).param("districts", districts).update();
        places.forEach(place -> add(place, today));
    }

    private void add(Place place, LocalDate today) {
        jdbc.sql("""
                        insert into wanted_group (id, need, postcode_district, since)
                        values (:id, :need, :district, :since) on conflict (need, postcode_district) do nothing
                        """)
                .param("id", UuidCreator.getTimeOrderedEpoch())
                .param("need", place.need().name())
                .param("district", place.district().outward())
                .param("since", today)
                .update();
    }

    @Override
    public List<Wanted> all() {
        return jdbc.sql("select * from wanted_group order by since, need, postcode_district")
                .query((row, _) -> new Wanted(
                        row.getObject("id", UUID.class),
                        Need.valueOf(row.getString("need")),
                        new District(row.getString("postcode_district")),
                        row.getObject("since", LocalDate.class)))
                .list();
    }
}
