package org.whatmatters.directory.duplicate;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Finds listings that look alike. What makes them so is said by the view `look_alike`.
@Repository
class LookAlikes {

    /// A listing that looks like more than these says nothing with the rest.
    private static final int MOST_OF_ONE = 10;

    private static final String MARK = """
            insert into duplicate_mark (service_id, version, name, postcodes, identifiers)
            select s.id, s.version, plain_name(s.name),
                   array(select distinct l.postcode
                           from service_at_location at join published_location l on l.id = at.location_id
                          where at.service_id = s.id and l.postcode is not null and compared.it_is order by 1),
                   case when compared.it_is then identifiers_in(coalesce(o.document, '{}')) else '{}' end
              from service s
              left join organisation o on o.id = s.organisation_id
             cross join lateral (
                   select s.life not in ('DRAFT', 'SUBMITTED', 'DEFUNCT')
                          and not s.confidential_location as it_is) compared
             where %s
                on conflict (service_id) do update
               set version = excluded.version, name = excluded.name, postcodes = excluded.postcodes,
                   identifiers = excluded.identifiers
            returning service_id
            """;

    private final JdbcClient jdbc;

    LookAlikes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Notes anew what some listings are compared by that have changed since they were last looked at.
    List<UUID> markChanged(int most) {
        return jdbc.sql(MARK.formatted("""
                        s.id in (select other.id
                                   from service other left join duplicate_mark m on m.service_id = other.id
                                  where m.version is distinct from other.version limit :most)
                        """))
                .param("most", most)
                .query((row, _) -> row.getObject("service_id", UUID.class))
                .list();
    }

    /// The same for a listing, and for what has changed at its postcodes. Without it where there is no such listing.
    List<UUID> mark(UUID listing, int most) {
        return jdbc.sql(MARK.formatted("""
                        s.life <> 'DRAFT'
                        and (s.id = :id
                             or s.id in (select near.id
                                           from service_at_location its
                                           join location here on here.id = its.location_id
                                           join location there on there.postcode = here.postcode
                                           join service_at_location at on at.location_id = there.id
                                           join service near on near.id = at.service_id
                                           left join duplicate_mark m on m.service_id = near.id
                                          where its.service_id = :id and m.version is distinct from near.version
                                          limit :most))
                        """))
                .param("id", listing)
                .param("most", most)
                .query((row, _) -> row.getObject("service_id", UUID.class))
                .list();
    }

    /// Proposes what looks like one of these. Told apart is told apart, unless they look different now; what nobody
    /// has decided and no longer looks alike is no pair any more.
    void propose(List<UUID> marked, Instant at) {
        var ids = marked.toArray(UUID[]::new);
        jdbc.sql("""
                        delete from duplicate_pair p
                         where p.state = 'OPEN' and p.reopened_at is null
                           and (p.first_id = any (:ids::uuid[]) or p.second_id = any (:ids::uuid[]))
                           and not exists (select from look_alike l where l.one = p.first_id and l.other = p.second_id)
                        """).param("ids", ids).update();
        jdbc.sql("""
                        insert into duplicate_pair as held (id, first_id, second_id, same_identifier, like_name,
                               same_postcode, looked_like, found_at, state)
                        select gen_random_uuid(), found.first_id, found.second_id, found.same_identifier,
                               found.like_name, found.same_postcode,
                               concat_ws(' | ', f.name, f.postcodes::text, s.name, s.postcodes::text), :at, 'OPEN'
                          from (select distinct on (pair.first_id, pair.second_id) pair.*, like_it.*
                                  from unnest(:ids::uuid[]) as marked (id)
                                 cross join lateral (
                                       select l.other, l.same_identifier, l.like_name, l.same_postcode
                                         from look_alike l
                                        where l.one = marked.id
                                        order by l.same_identifier::integer + l.like_name::integer
                                                 + l.same_postcode::integer desc, l.likeness desc, l.other
                                        limit :most) like_it
                                 cross join lateral (
                                       select least(marked.id, like_it.other) as first_id,
                                              greatest(marked.id, like_it.other) as second_id) pair
                                 order by pair.first_id, pair.second_id) found
                          join duplicate_mark f on f.service_id = found.first_id
                          join duplicate_mark s on s.service_id = found.second_id
                            on conflict (first_id, second_id) do update
                           set same_identifier = excluded.same_identifier, like_name = excluded.like_name,
                               same_postcode = excluded.same_postcode, looked_like = excluded.looked_like,
                               found_at = case when held.state = 'OPEN' then held.found_at else excluded.found_at end,
                               state = 'OPEN', decided_by = null, decided_at = null
                         where held.state = 'OPEN'
                            or held.state = 'DIFFERENT' and held.looked_like <> excluded.looked_like
                        """)
                .param("ids", ids)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("most", MOST_OF_ONE)
                .update();
    }
}
