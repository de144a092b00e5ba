package org.whatmatters.directory.openreferral;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The listed services of some organisations, in one query.
@Repository
class JdbcServicesOfOrganisations {

    private final JdbcClient jdbc;

    JdbcServicesOfOrganisations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param whole with everything that a service has alone, and not its own fields only
    List<FeedOrganisation> addTo(List<FeedOrganisation> organisations, boolean whole) {
        if (organisations.isEmpty()) {
            return List.of();
        }
        var source = whole ? Sources.SERVICES_WHOLE : Sources.SERVICES;
        var services = new HashMap<UUID, List<FeedService>>();
        jdbc.sql("""
                        select s.organisation_id, %s
                          from (select %s from %s where s.organisation_id in (:organisations)) s
                          %s
                         order by %s
                        """.formatted(source.shown(), source.chosen(), source.from(), source.joined(), source.order()))
                .param(
                        "organisations",
                        organisations.stream().map(FeedOrganisation::id).toList())
                .query(row -> {
                    services.computeIfAbsent(row.getObject("organisation_id", UUID.class), _ -> new ArrayList<>())
                            .add(source.row().mapRow(row, 0));
                });
        return organisations.stream()
                .map(organisation -> organisation.with(services.getOrDefault(organisation.id(), List.of()), whole))
                .toList();
    }
}
