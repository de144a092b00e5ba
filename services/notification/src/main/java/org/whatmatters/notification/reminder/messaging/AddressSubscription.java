package org.whatmatters.notification.reminder.messaging;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.whatmatters.contracts.Topic;
import org.whatmatters.contracts.organisation.OrganisationProfileV1;
import org.whatmatters.notification.reminder.application.Addresses;
import org.whatmatters.platform.messaging.NewestOfEachKey;
import org.whatmatters.platform.messaging.Projection;
import org.whatmatters.platform.messaging.ReceivedEvent;

/// Keeps where an organisation's workers are written to, and nothing else of its profile.
@Component
class AddressSubscription implements Projection {

    private final Addresses addresses;

    AddressSubscription(Addresses addresses) {
        this.addresses = addresses;
    }

    @Override
    public Topic topic() {
        return Topic.ORGANISATION_PROFILE;
    }

    @Override
    public List<String> tables() {
        return List.of("work_address", "workplace");
    }

    @Override
    public void learn(List<ReceivedEvent> events) {
        var newest = NewestOfEachKey.in(events, OrganisationProfileV1.TYPE);
        newest.gone().forEach(event -> addresses.forget(event.key()));
        newest.as(OrganisationProfileV1.class)
                .forEach(profile -> addresses.keep(profile.organisationId(), addressesIn(profile), profile.version()));
    }

    private static Map<UUID, String> addressesIn(OrganisationProfileV1 profile) {
        return profile.members().stream()
                .filter(member -> !member.roles().isEmpty())
                .flatMap(member -> Stream.ofNullable(member.email()).map(email -> Map.entry(member.subject(), email)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (_, last) -> last));
    }
}
