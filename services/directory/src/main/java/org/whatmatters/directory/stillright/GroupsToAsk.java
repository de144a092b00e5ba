package org.whatmatters.directory.stillright;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whatmatters.directory.importing.format.PersonalDetails;
import org.whatmatters.directory.life.Assurance;

/// Groups that are due and have nobody on the platform who would be reminded there.
@Repository
class GroupsToAsk {

    /// One of them.
    ///
    /// @param addresses that the listing publishes, its own before its organisation's
    record Group(UUID service, List<String> addresses) {

        /// A desk's, as what a person reads at home is no place for it.
        Optional<String> desk() {
            return addresses.stream()
                    .map(address -> address.strip().toLowerCase(Locale.ROOT))
                    .filter(address -> address.indexOf('@') > 0)
                    .filter(PersonalDetails::isOfADesk)
                    .findFirst();
        }
    }

    private final JdbcClient jdbc;

    GroupsToAsk(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Each once after every assurance; whoever looks at the same moment finds them claimed. Not those that only a feed
    /// says are right: of their addresses nobody has made sure. Nor those who have been given a link that is still
    /// good.
    List<Group> claim(LocalDate today, Instant now) {
        return jdbc.sql("""
                        with claimed as (
                            insert into still_right_asked (service_id, assured_on)
                            select s.id, s.assured_on
                              from service s
                              left join organisation o on o.id = s.organisation_id
                              left join provider_people p on p.organisation_id = o.platform_organisation_id
                             where s.life in ('ASSURED', 'ASSURANCE_DUE') and s.due_on <= :remind
                               and not s.internal_only and not s.confidential_location
                               and coalesce(cardinality(p.subjects), 0) = 0
                               and (s.assured_by is not null or s.written_by is not null
                                    or exists (select from still_right_link l
                                                where l.service_id = s.id and l.used_at is not null))
                               and not exists (select from still_right_link l
                                                where l.service_id = s.id and l.used_at is null and l.good_until > :now)
                                on conflict (service_id) do update set assured_on = excluded.assured_on
                             where still_right_asked.assured_on <> excluded.assured_on
                            returning service_id)
                        select s.id, array_remove(array[s.document ->> 'email', o.document ->> 'email'], null) as addresses
                          from claimed c
                          join service s on s.id = c.service_id
                          left join organisation o on o.id = s.organisation_id
                        """)
                .param("remind", today.plusDays(Assurance.REMINDED_DAYS_BEFORE))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(GroupsToAsk::group)
                .list();
    }

    private static Group group(ResultSet row, int rowNumber) throws SQLException {
        return new Group(Objects.requireNonNull(row.getObject("id", UUID.class)), Arrays.asList((String[])
                row.getArray("addresses").getArray()));
    }
}
