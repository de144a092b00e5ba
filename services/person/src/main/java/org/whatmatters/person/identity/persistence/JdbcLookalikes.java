package org.whatmatters.person.identity.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whatmatters.person.identity.Resemblance;
import org.whatmatters.person.identity.Resemblance.Agreement;
import org.whatmatters.person.identity.application.Lookalikes;
import org.whatmatters.person.record.Details;
import org.whatmatters.person.record.Name;
import org.whatmatters.person.record.NhsNumber;
import org.whatmatters.person.record.PartialDate;
import org.whatmatters.person.record.PersonId;
import org.whatmatters.person.record.Postcode;

/// Finds the few records worth comparing by index, then compares them fact by fact.
@Repository
class JdbcLookalikes implements Lookalikes {

    private final JdbcClient jdbc;

    JdbcLookalikes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Resemblance> of(Details details) {
        var nhsNumber =
                Optional.ofNullable(details.nhsNumber()).map(NhsNumber::digits).orElse(null);
        var familyKey = holdUntilTheEnd(nhsNumber, details.name()).orElse(null);
        return jdbc.sql("""
                        with sought as (
                            select :nhsNumber::text as nhs_number, :familyKey::text as family,
                                   given_key(:givenName::text, :familyName::text) as given,
                                   :birthDate::text as birth_date, :postcode::text as postcode
                        ),
                        names_alike as materialized (
                            select key from family_name
                             where key % :familyKey or name_sound(key) = name_sound(:familyKey)
                        ),
                        -- A name alone never makes a candidate, so with it the birth date or the place must agree.
                        worth_comparing as (
                            select id from person where nhs_number = :nhsNumber
                            union
                            select p.id
                              from names_alike n
                              join person p on p.family_name_key = n.key
                                           and p.birth_date collate "C" >= :birthDate
                                           and p.birth_date collate "C" < :birthDate || '~'
                            union
                            select p.id
                              from names_alike n
                              join person p on p.family_name_key = n.key
                                           and p.birth_date collate "C" = any (array[left(:birthDate, 4), left(:birthDate, 7)])
                            union
                            select id from person
                             where postcode = :postcode
                               and (family_name_key in (select key from names_alike) or birth_date = :birthDate)
                        ),
                        compared as materialized (
                            select p.id,
                                   agreement(p.nhs_number, s.nhs_number) as nhs_number,
                                   name_agreement(p.family_name_key, s.family) as family,
                                   name_agreement(p.given_name_key, s.given) as given,
                                   birth_date_agreement(p.birth_date, s.birth_date) as birth_date,
                                   agreement(p.postcode, s.postcode) as postcode
                              from worth_comparing join person p using (id) cross join sought s
                             where p.merged_into is null
                        )
                        select c.*,
                               case nhs_number when 'SAME' then 40 when 'DIFFERENT' then -30 else 0 end
                               + case family when 'SAME' then 25 when 'SIMILAR' then 15 else 0 end
                               + case given when 'SAME' then 15 when 'SIMILAR' then 10 when 'DIFFERENT' then -15 else 0 end
                               + case birth_date when 'SAME' then 30 when 'SIMILAR' then 12 when 'DIFFERENT' then -20 else 0 end
                               + case postcode when 'SAME' then 20 else 0 end as score
                          from compared c
                         order by score desc, id
                         limit 20
                        """)
                .param("nhsNumber", nhsNumber)
                .param("familyKey", familyKey)
                .param("givenName", details.name().given())
                .param("familyName", details.name().family())
                .param(
                        "birthDate",
                        Optional.ofNullable(details.birthDate())
                                .map(PartialDate::toString)
                                .orElse(null))
                .param(
                        "postcode",
                        Optional.ofNullable(details.home().postcode())
                                .map(Postcode::value)
                                .orElse(null))
                .query((row, _) -> toResemblance(row))
                .list();
    }

    /// In one order for everybody, so that two searches cannot wait for each other. Sets too how alike names must be.
    ///
    /// @return what is sought as the family name, where there is a name
    private Optional<String> holdUntilTheEnd(@Nullable String nhsNumber, Name name) {
        return jdbc.sql("""
                        with sought as (select nullif(family_key(:given::text, :family::text), '') as family_key),
                        keys as (
                            select key from sought, unnest(array[:nhsNumber::text, family_key]) as key
                             where key is not null
                             order by key
                        ),
                        held as (select pg_advisory_xact_lock(hashtextextended(key, 0))::text from keys)
                        select family_key, set_config('pg_trgm.similarity_threshold', '0.5', true), count(held)
                          from sought left join held on true
                         group by family_key
                        """)
                .param("given", name.given())
                .param("family", name.family())
                .param("nhsNumber", nhsNumber)
                .query((row, _) -> Optional.ofNullable(row.getString("family_key")))
                .single();
    }

    private static Resemblance toResemblance(ResultSet row) throws SQLException {
        return new Resemblance(
                new PersonId(row.getObject("id", UUID.class)),
                Agreement.valueOf(row.getString("nhs_number")),
                Agreement.valueOf(row.getString("family")),
                Agreement.valueOf(row.getString("given")),
                Agreement.valueOf(row.getString("birth_date")),
                Agreement.valueOf(row.getString("postcode")),
                Math.clamp(row.getInt("score"), 0, 100));
    }
}
