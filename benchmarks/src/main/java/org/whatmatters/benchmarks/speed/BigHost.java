package org.whatmatters.benchmarks.speed;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/// Fills the referral service's database alone with one host's referrals: no fact is told, so no other service has
/// work with them.
final class BigHost {

    /// Tables whose triggers would keep `finding` row by row; it is filled at once instead.
    private static final List<String> TRIGGERED =
            List.of("referral", "referral_answers", "person_name", "person_alias");

    /// One of twenty-one is open, every fortieth was sent by the team that is measured, one in five hundred people is
    /// restricted. An offer waits only where it can: of a case that somebody works on, and not for so long that it
    /// runs out while it is measured. Of a referral that has ended it was accepted or ran out.
    private static final List<String> FILLING = List.of(
            """
            create temp table made on commit drop as
            select n, uuidv7(-((%4$d - n) * 60 || ' seconds')::interval) as id, gen_random_uuid() as person,
                   now() - ((%4$d - n) * 60 || ' seconds')::interval as at,
                   case when n %% 21 <> 0 or n / 21 > %5$d then 'ENDED'
                        else (array['SUBMITTED', 'INFORMATION_ASKED', 'ACCEPTED', 'ACCEPTED', 'WAITING', 'WAITING',
                                    'WAITING', 'WAITING', 'ASSIGNED', 'ASSIGNED', 'ASSIGNED', 'ACTIVE', 'ACTIVE',
                                    'ACTIVE', 'ACTIVE', 'ACTIVE', 'ACTIVE', 'ACTIVE', 'PAUSED', 'PAUSED'])
                             [1 + (n / 21) %% 20] end as state,
                   ('00000000-0000-4000-8000-' || lpad((n / 21 %% 97)::text, 12, '0'))::uuid as worker,
                   (array['Mary', 'Margaret', 'Susan', 'Linda', 'Patricia', 'June', 'Jean', 'Joan', 'Dorothy', 'Sylvia',
                          'Aisha', 'Fatima', 'Zofia', 'Agnieszka', 'Noah', 'Oliver', 'George', 'Arthur', 'John', 'David',
                          'Michael', 'Peter', 'Robert', 'Paul', 'Alan', 'Brian', 'Colin', 'Derek', 'Mohammed', 'Tomás'])
                       [1 + n * 7919 %% 30] as given,
                   (array['Sm', 'Jo', 'Wil', 'Bro', 'Tay', 'Dav', 'Ev', 'Tho', 'Rob', 'Wal', 'Wri', 'Whi', 'Hug', 'Edw',
                          'Gre', 'Hal', 'Woo', 'Har', 'Mar', 'Cla', 'Jac', 'Coo', 'Kin', 'Bak', 'Mor', 'Kha', 'Pat', 'Par',
                          'Phi', 'Cam'])[1 + n * 104729 %% 30]
                   || (array['ith', 'nes', 'liams', 'wn', 'lor', 'ies', 'ans', 'mas', 'erts', 'son', 'ker', 'ght',
                             'inson', 'ley', 'hes', 'ards', 'en', 'od', 'ris', 'tin', 'rke', 'per', 'gan', 'owski'])
                          [1 + n * 15485863 %% 24] as family
              from generate_series(1, %4$d::bigint) n
            """,
            """
            insert into referral (id, reference, person_id, agency_type, form_id, form_version, referrer_id,
                                  referrer_worker, host_id, submitted_at, state, state_at, decided_by, worker_id, ending,
                                  ending_reason, version, awaits_identity, intake_announced_at, expected_on, was_missed,
                                  pause_reason, resume_on, was_active, ended_worker, ended_from)
            select id, 'BENCH-' || n, person, (array['FIRE', 'POLICE', 'JOBCENTRE', 'GP_PRACTICE'])[1 + n %% 4], 'fire', 1,
                   case when n %% 40 = 0 then '%2$s'::uuid
                        else ('00000000-0000-4000-9000-' || lpad((n %% 40)::text, 12, '0'))::uuid end,
                   worker, '%1$s', at, state, at,
                   case when state not in ('SUBMITTED', 'ACTIVE') then worker end,
                   case when state in ('ASSIGNED', 'ACTIVE', 'PAUSED') then worker end,
                   case when state = 'ENDED' then 'CLOSED' end, case when state = 'ENDED' then 'SUPPORT_GIVEN' end,
                   3, false, at,
                   case when state = 'WAITING' then current_date + (n / 21 %% 90)::int - 5 end,
                   case when state = 'WAITING' then false end,
                   case when state = 'PAUSED' then 'AWAY' end,
                   case when state = 'PAUSED' then current_date + (n / 21 %% 60)::int - 3 end,
                   case when state = 'PAUSED' then true end,
                   case when state = 'ENDED' then worker end, case when state = 'ENDED' then 'ACTIVE' end
              from made
            """,
            """
            insert into referral_answers
            select id, jsonb_build_object('givenName', given, 'familyName', family, 'reason', 'Lonely') from made
            """,
            "insert into person_alias select person, person, 'CREATED', 0, 1 from made",
            """
            insert into person_name (person_id, display_name, birth_date, version)
            select person, given || ' ' || family, to_char(date '1930-01-01' + (n * 31 %% 25000)::int, 'YYYY-MM-DD'), 1
              from made
            """,
            "insert into access_state select person, n %% 500 = 0, '{}', 1 from made",
            """
            insert into contact
            select gen_random_uuid(), id, 'PHONE', 'SPOKE', null, worker, greatest(at, now() - interval '20 days')
              from made where state <> 'ENDED'
            """,
            """
            insert into offer (id, referral_id, person_id, service_id, provider_id, need, made_at, state, state_at,
                               decided_by, version)
            select uuidv7(), id, person, gen_random_uuid(), '%3$s', 'GARDENING', made_at, standing, made_at,
                   case when standing = 'ACCEPTED' then worker end, 1
              from (select *,
                           case when state = 'ACTIVE' then 'OPEN' when n %% 3 = 1 then 'ACCEPTED' else 'EXPIRED' end
                               as standing,
                           case when state = 'ACTIVE' then greatest(at, now() - interval '1 day') else at end as made_at
                      from made
                     where state = 'ACTIVE' and n / 420 %% 10 = 0
                        or state = 'ENDED' and n %% 200 = 0 and n %% 3 <> 0) offered
            """,
            """
            insert into finding (organisation_id, list, word, referral_id)
            select f.organisation_id, f.list, word, f.id
              from (select '%1$s'::uuid as organisation_id,
                           case when state in ('SUBMITTED', 'INFORMATION_ASKED') then 'INCOMING'
                                when state = 'ENDED' then 'PAST' else 'CURRENT' end as list,
                           id, given || ' ' || family as name from made
                    union all
                    select r.referrer_id, 'SENT', m.id, m.given || ' ' || m.family
                      from made m join referral r on r.id = m.id) f
                   cross join lateral name_words(f.name) word
             order by 1, 2, 3, 4
            """);

    private BigHost() {}

    /// @param referrer the team that sent every fortieth
    /// @param provider one referral of two hundred was offered to it, and a third of these offers wait
    record Order(UUID host, UUID referrer, UUID provider, int open, int closed) {}

    /// Fills it unless that was done before.
    static void fill(Connection owner, Order order) throws SQLException {
        if (isFilled(owner)) {
            return;
        }
        owner.setAutoCommit(false);
        try (var statement = owner.createStatement()) {
            for (var table : TRIGGERED) {
                statement.execute("alter table %s disable trigger user".formatted(table));
            }
            for (var step : FILLING) {
                statement.execute(step.formatted(
                        order.host(), order.referrer(), order.provider(), order.open() + order.closed(), order.open()));
            }
            for (var table : TRIGGERED) {
                statement.execute("alter table %s enable trigger user".formatted(table));
            }
            owner.commit();
            owner.setAutoCommit(true);
            statement.execute("vacuum (analyze)");
        }
    }

    private static boolean isFilled(Connection owner) throws SQLException {
        try (var statement = owner.createStatement();
                var row = statement.executeQuery("select exists (select from referral where reference = 'BENCH-1')")) {
            row.next();
            return row.getBoolean(1);
        }
    }
}
