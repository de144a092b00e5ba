package org.whatmatters.directory.reminder;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.whatmatters.contracts.Topic;
import org.whatmatters.contracts.organisation.OrganisationProfileV1;
import org.whatmatters.platform.messaging.NewestOfEachKey;
import org.whatmatters.platform.messaging.Projection;
import org.whatmatters.platform.messaging.ReceivedEvent;

/// Hears who works for a provider. Neither their names nor their addresses are kept.
@Component
class ProviderPeople implements Projection {

    private static final List<String> ROLES = List.of("provider-worker", "provider-manager");

    private final JdbcClient jdbc;

    ProviderPeople(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Topic topic() {
        return Topic.ORGANISATION_PROFILE;
    }

    @Override
    public List<String> tables() {
        return List.of("provider_people");
    }

    @Override
    public void learn(List<ReceivedEvent> events) {
        NewestOfEachKey.in(events, OrganisationProfileV1.TYPE)
                .as(OrganisationProfileV1.class)
                .forEach(this::record);
    }

    private void record(OrganisationProfileV1 organisation) {
        var subjects = organisation.members().stream()
                .filter(member -> member.roles().stream().anyMatch(ROLES::contains))
                .map(OrganisationProfileV1.Member::subject)
                .toArray(UUID[]::new);
        jdbc.sql("""
                        insert into provider_people (organisation_id, subjects, version)
                        values (:organisation, :subjects::uuid[], :version)
                            on conflict (organisation_id) do update
                           set subjects = excluded.subjects, version = excluded.version
                         where provider_people.version < excluded.version
                        """)
                .param("organisation", organisation.organisationId())
                .param("subjects", subjects)
                .param("version", organisation.version())
                .update();
    }
}
