package org.whatmatters.person.sought;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whatmatters.person.fence.PersonErrand;
import org.whatmatters.person.record.PersonId;
import org.whatmatters.platform.fence.Fence;

/// Finds the one record that is certainly meant.
@Repository
public class WhoIsMeant {

    private static final UUID NOBODY = new UUID(0, 0);

    private final JdbcClient jdbc;
    private final Fence fence;

    WhoIsMeant(JdbcClient jdbc, Fence fence) {
        this.jdbc = jdbc;
        this.fence = fence;
    }

    /// Nobody who is hidden from the worker.
    public Optional<PersonId> find(Sought sought, UUID worker, PersonErrand errand) {
        return fence.asTheServiceFor(errand, () -> found(sought, worker));
    }

    /// Nobody who is hidden from anybody.
    public Optional<PersonId> findUnrestricted(Sought sought, PersonErrand errand) {
        return find(sought, NOBODY, errand);
    }

    private Optional<PersonId> found(Sought sought, UUID worker) {
        var found = jdbc.sql("""
                        select p.id
                          from person p
                         where p.merged_into is null
                           and (p.nhs_number = :nhsNumber
                                or (:nhsNumber::text is null
                                    and p.family_name_key = family_key(:givenName, :familyName)
                                    and p.given_name_key is not distinct from given_key(:givenName, :familyName)
                                    and p.birth_date = :birthDate and p.postcode = :postcode))
                           and not hidden_from(p.id, :worker)
                         limit 2
                        """)
                .param("nhsNumber", sought.nhsNumber())
                .param("givenName", sought.givenName())
                .param("familyName", sought.familyName())
                .param("birthDate", sought.birthDate())
                .param("postcode", sought.postcode())
                .param("worker", worker)
                .query((row, _) -> new PersonId(row.getObject("id", UUID.class)))
                .list();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }
}
