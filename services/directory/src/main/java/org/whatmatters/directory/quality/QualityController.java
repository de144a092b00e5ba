package org.whatmatters.directory.quality;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.whatmatters.platform.web.MayUse;
import org.whatmatters.platform.web.Role;

/// Counts of listings, by whom or where. A refuge is in no count by place.
@RestController
@RequestMapping("/api/v1/directory/listings/quality")
@MayUse(staff = {Role.DIRECTORY_EDITOR, Role.DIRECTORY_ASSURER, Role.COMMUNITY_BUILDER, Role.ANALYST, Role.ICS_ADMIN})
class QualityController {

    private static final int MOST = 100;

    private final JdbcClient jdbc;

    QualityController(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// What listings are counted by.
    enum By {
        ORGANISATION("coalesce(o.name, '')", "left join organisation o on o.id = s.organisation_id"),
        /// The outward part of the postcode of where it happens first.
        PLACE("coalesce(split_part(place.postcode, ' ', 1), '')", """
                left join lateral (
                     select l.postcode from service_at_location at join published_location l on l.id = at.location_id
                      where at.service_id = s.id order by at.position limit 1) place on true
                """);

        private final String key;
        private final String join;

        By(String key, String join) {
            this.key = key;
            this.join = join;
        }
    }

    /// One organisation or place.
    ///
    /// @param name of the organisation, or a postcode district; absent where a listing says none
    /// @param never how many nobody has ever made sure of
    /// @param withoutTimes how many do not say when
    /// @param deadLinks of how many the web address leads nowhere
    record Quality(
            @Nullable String name,
            long listings,
            long assured,
            long due,
            long stale,
            long never,
            long closed,
            long withoutTimes,
            long deadLinks) {}

    record QualityResponse(Quality all, List<Quality> items) {}

    @GetMapping
    QualityResponse quality(@RequestParam(defaultValue = "ORGANISATION") By by) {
        return new QualityResponse(
                counted("null::text", "", "true").getFirst(),
                counted("nullif(" + by.key + ", '')", by.join, "true group by 1"));
    }

    /// The worst first.
    private List<Quality> counted(String name, String join, String grouped) {
        return jdbc.sql("""
                        with counted as (
                        select %s as name, count(*) as listings,
                               count(*) filter (where s.life = 'ASSURED') as assured,
                               count(*) filter (where s.life = 'ASSURANCE_DUE') as due,
                               count(*) filter (where s.life = 'STALE') as stale,
                               count(*) filter (where s.life in ('LISTED', 'SUBMITTED')) as never,
                               count(*) filter (where s.life = 'TEMPORARILY_CLOSED') as closed,
                               count(*) filter (where not jsonb_path_exists(s.document, '$.schedules[*]')
                                   and not jsonb_path_exists(s.document, '$.service_at_locations[*].schedules[*]'))
                                   as without_times,
                               count(*) filter (where k.state = 'DEAD') as dead_links
                          from service s left join link_check k on k.service_id = s.id and k.url = s.url %s
                         where s.life not in ('DRAFT', 'INACTIVE', 'DEFUNCT') and not s.confidential_location
                           and %s)
                        select * from counted order by listings - assured - closed desc, listings desc, name limit %d
                        """.formatted(name, join, grouped, MOST))
                .query(QualityController::quality)
                .list();
    }

    private static Quality quality(ResultSet row, int rowNumber) throws SQLException {
        return new Quality(
                row.getString("name"),
                row.getLong("listings"),
                row.getLong("assured"),
                row.getLong("due"),
                row.getLong("stale"),
                row.getLong("never"),
                row.getLong("closed"),
                row.getLong("without_times"),
                row.getLong("dead_links"));
    }
}
