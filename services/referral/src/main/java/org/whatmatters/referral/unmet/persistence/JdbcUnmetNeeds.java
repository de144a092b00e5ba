package org.whatmatters.referral.unmet.persistence;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whatmatters.referral.unmet.Need;
import org.whatmatters.referral.unmet.UnmetNeed;
import org.whatmatters.referral.unmet.application.UnmetNeeds;

@Repository
class JdbcUnmetNeeds implements UnmetNeeds {

    private final JdbcClient jdbc;

    JdbcUnmetNeeds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(UnmetNeed unmet) {
        var help = unmet.wouldHaveHelped();
        jdbc.sql("""
                        insert into unmet_need (id, need, postcode_district, would_have_helped, logged_on)
                        values (:id, :need, :district, :help, :on)
                        """)
                .param("id", unmet.id().value())
                .param("need", unmet.need().name())
                .param("district", unmet.district().outward())
                .param("help", help == null ? null : help.name())
                .param("on", unmet.on())
                .update();
    }

    @Override
    public List<Tally> tallies(LocalDate from, LocalDate before) {
        return jdbc.sql("""
                        select need, postcode_district as district, count(*) as count
                          from unmet_need
                         where logged_on >= :from and logged_on < :before
                         group by need, postcode_district
                         order by count desc, need, district
                        """)
                .param("from", from)
                .param("before", before)
                .query((row, _) ->
                        new Tally(Need.valueOf(row.getString("need")), row.getString("district"), row.getLong("count")))
                .list();
    }
}
