package org.whatmatters.benchmarks.speed;

import java.sql.Connection;
import java.sql.SQLException;

/// Fills the directory's database alone with invented groups all over England: no fact is told, so no other service has
/// work with them. Every tenth holds the word "tenth".
final class BigDirectory {

    /// So many are written at once.
    private static final int BATCH = 2_000;

    private BigDirectory() {}

    /// Fills it until it holds so many of them.
    static void fill(Connection owner, int services) throws SQLException {
        owner.setAutoCommit(true);
        try (var statement = owner.createStatement()) {
            var held = held(owner);
            while (held < services) {
                var until = Math.min(services, held + BATCH);
                statement.execute(filling(held + 1, until));
                held = until;
            }
            statement.execute("vacuum (analyze)");
        }
    }

    private static int held(Connection owner) throws SQLException {
        try (var statement = owner.createStatement();
                var row = statement.executeQuery("select count(*) from service where source = 'big-directory'")) {
            row.next();
            return row.getInt(1);
        }
    }

    private static String filling(int from, int until) {
        return """
            do $filling$
            declare
                made constant uuid[] := array(select md5('big/' || n)::uuid from generate_series(%1$d, %2$d) n);
            begin
                insert into location (id, source, name, latitude, longitude, postcode, document, recorded_at)
                select md5('place/' || n)::uuid, 'big-directory', 'Hall ' || n,
                       50.5 + (hashint4(n) & 65535) / 65535.0 * 4.5, -4 + (hashint4(n + 7) & 65535) / 65535.0 * 5.5, null,
                       jsonb_build_object('id', md5('place/' || n)::uuid, 'location_type', 'physical', 'name', 'Hall ' || n,
                           'accessibility', case n %% 3 when 0 then '[{"description": "Step-free"}]'::jsonb
                                                       else '[]' end), now()
                  from generate_series(%1$d, %2$d) n;
                insert into service (id, source, name, description, terms, listing_state, last_modified, document,
                                     content_hash, version, recorded_at, life)
                select md5('big/' || n)::uuid, 'big-directory', said.name, said.words, '', 'ACTIVE', now(),
                       jsonb_build_object('id', md5('big/' || n)::uuid, 'name', said.name, 'status', 'active',
                           'schedules', jsonb_build_array(jsonb_build_object('freq', 'WEEKLY', 'byday',
                               (array['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'])[1 + n %% 7], 'opens_at', '10:00:00',
                               'closes_at', '12:00:00')),
                           'cost_options', case n %% 2 when 0 then '[{"amount": 0}]'::jsonb else '[]' end,
                           'languages', case n %% 50 when 0 then '[{"code": "pl", "name": "Polish"}]'::jsonb else '[]' end),
                       'big', 1, now(), 'LISTED'
                  from generate_series(%1$d, %2$d) n
                 cross join lateral (
                       select (array['Lunch', 'Walking', 'Gardening', 'Choir', 'Knitting', 'Debt', 'Carers', 'Memory',
                                     'Youth', 'Art', 'Men', 'Baby', 'Dance', 'Book', 'Chess', 'Bowls', 'Swimming', 'Yoga',
                                     'Cooking', 'Housing'])[1 + (hashint4(n) & 65535) %% 20]
                              || ' ' || (array['club', 'group', 'cafe', 'project', 'service', 'advice', 'centre',
                                               'circle'])[1 + (hashint4(n * 7) & 65535) %% 8] || ' ' || n as name,
                              (select string_agg((array['meet', 'friends', 'support', 'health', 'people', 'local', 'week',
                                                        'older', 'adults', 'help', 'community', 'wellbeing', 'lonely',
                                                        'isolated', 'learn', 'skills', 'family', 'food', 'home', 'tea']
                                                 )[1 + (hashint4(n * 31 + g) & 65535) %% 20], ' ')
                                 from generate_series(1, 12) g)
                              || case when n %% 10 = 0 then ' tenth' else '' end as words) said;
                insert into service_at_location (service_id, position, location_id)
                select md5('big/' || n)::uuid, 0, md5('place/' || n)::uuid
                  from generate_series(%1$d, %2$d) n where n %% 20 <> 0;
                call derive_facts(made);
                call make_findable(made);
            end
            $filling$
            """.formatted(from, until);
    }
}
