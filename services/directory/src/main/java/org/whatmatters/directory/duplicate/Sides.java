package org.whatmatters.directory.duplicate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whatmatters.directory.life.LifeState;

/// What two listings say, to be put side by side.
@Repository
class Sides {

    private final JdbcClient jdbc;

    Sides(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Empty of a refuge: nobody compares it with anything.
    Optional<Side> of(UUID listing) {
        return jdbc.sql("""
                        select s.id, s.name, o.name as organisation_name, s.description, s.url, s.source, s.life,
                               s.assured_on, s.last_modified, s.same_as, s.document ->> 'email' as email,
                               identifiers_in(coalesce(o.document, '{}')) as identifiers,
                               array(select concat_ws(', ', l.name, address.thing ->> 'address_1',
                                                      address.thing ->> 'city', l.postcode)
                                       from service_at_location at
                                       join published_location l on l.id = at.location_id
                                       left join lateral each_of(l.document -> 'addresses') address
                                            on address.place = 1
                                      where at.service_id = s.id
                                      order by at.position) as places,
                               array(select concat_ws(' ', (array['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'])[t.weekday],
                                                      to_char(t.opens_at, 'HH24:MI'), to_char(t.closes_at, 'HH24:MI'))
                                       from opening t
                                      where t.service_id = s.id and (t.weekday is not null or t.opens_at is not null)
                                      order by t.weekday, t.opens_at) as times,
                               array(select p.thing ->> 'number' from each_of(s.document -> 'phones') p
                                      where p.thing ->> 'number' is not null order by p.place) as phones,
                               array(select said.cost
                                       from (select 0 as place, s.document ->> 'fees' as cost
                                             union all
                                             select c.place, concat_ws(' ', c.thing ->> 'option',
                                                                       '£' || (c.thing ->> 'amount'))
                                               from each_of(s.document -> 'cost_options') c) said
                                      where said.cost <> '' order by said.place) as costs
                          from service s left join organisation o on o.id = s.organisation_id
                         where s.id = :id and not s.confidential_location
                        """).param("id", listing).query(Sides::side).optional();
    }

    private static Side side(ResultSet row, int rowNumber) throws SQLException {
        return new Side(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("organisation_name"),
                list(row, "identifiers"),
                row.getString("description"),
                list(row, "places"),
                list(row, "times"),
                list(row, "phones"),
                row.getString("email"),
                row.getString("url"),
                list(row, "costs"),
                row.getString("source"),
                LifeState.valueOf(row.getString("life")).word(),
                row.getObject("assured_on", LocalDate.class),
                Objects.requireNonNull(Pairs.at(row, "last_modified")),
                row.getObject("same_as", UUID.class));
    }

    private static List<String> list(ResultSet row, String column) throws SQLException {
        return Arrays.stream((String[]) row.getArray(column).getArray())
                .filter(text -> !text.isBlank())
                .toList();
    }
}
