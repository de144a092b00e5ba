package org.whatmatters.person.organisation;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.whatmatters.contracts.Topic;
import org.whatmatters.contracts.organisation.OrganisationProfileV1;
import org.whatmatters.platform.messaging.Outbox;

/// Tells the other services of an organisation, always the whole of it.
@Component
class OrganisationProfiles {

    private final Outbox outbox;

    OrganisationProfiles(Outbox outbox) {
        this.outbox = outbox;
    }

    void announce(
            Organisation organisation,
            @Nullable SharingAgreement agreement,
            List<Organisation.Member> members,
            long version) {
        outbox.announce(
                Topic.ORGANISATION_PROFILE,
                organisation.id(),
                OrganisationProfileV1.TYPE,
                version,
                profileOf(organisation, agreement, members, version));
    }

    static OrganisationProfileV1 profileOf(
            Organisation organisation,
            @Nullable SharingAgreement agreement,
            List<Organisation.Member> members,
            long version) {
        return new OrganisationProfileV1(
                organisation.id(),
                organisation.alias(),
                organisation.name(),
                organisation.kind().name(),
                organisation.odsCode(),
                organisation.feedbackLevel(),
                Optional.ofNullable(organisation.host())
                        .map(OrganisationProfiles::hostOf)
                        .orElse(null),
                members.stream()
                        .map(member ->
                                new OrganisationProfileV1.Member(member.subject(), member.name(), member.roles()))
                        .toList(),
                agreement == null ? null : agreement.start(),
                agreement == null ? null : agreement.end(),
                version);
    }

    private static OrganisationProfileV1.Host hostOf(Organisation.Host host) {
        return new OrganisationProfileV1.Host(
                host.capabilities().stream().map(Enum::name).toList(),
                host.practices(),
                host.postcodeDistricts(),
                host.defaultHost());
    }
}
