package org.whatmatters.person.organisation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.whatmatters.contracts.Topic;
import org.whatmatters.contracts.organisation.OrganisationProfileV1;
import org.whatmatters.person.organisation.Workings.PutDownWorking;
import org.whatmatters.platform.messaging.Outbox;

/// Tells the other services of an organisation, always the whole of it.
@Component
class OrganisationProfiles {

    private final Outbox outbox;
    private final Workings workings;

    OrganisationProfiles(Outbox outbox, Workings workings) {
        this.outbox = outbox;
        this.workings = workings;
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
                profileOf(organisation, agreement, members, workingOf(organisation.id()), version));
    }

    static OrganisationProfileV1 profileOf(
            Organisation organisation,
            @Nullable SharingAgreement agreement,
            List<Organisation.Member> members,
            OrganisationProfileV1.@Nullable Working working,
            long version) {
        return new OrganisationProfileV1(
                organisation.id(),
                organisation.alias(),
                organisation.name(),
                organisation.kind().name(),
                organisation.odsCode(),
                organisation.parent(),
                organisation.feedbackLevel(),
                Optional.ofNullable(organisation.host())
                        .map(OrganisationProfiles::hostOf)
                        .orElse(null),
                members.stream()
                        .map(member -> new OrganisationProfileV1.Member(
                                member.subject(), member.name(), member.roles(), member.email()))
                        .toList(),
                agreement == null ? null : agreement.start(),
                agreement == null ? null : agreement.end(),
                working,
                version);
    }

    private OrganisationProfileV1.@Nullable Working workingOf(UUID organisation) {
        return workings.of(organisation)
                .map(PutDownWorking::working)
                .map(OrganisationProfiles::workingOf)
                .orElse(null);
    }

    private static OrganisationProfileV1.Working workingOf(Working working) {
        return new OrganisationProfileV1.Working(
                working.hours().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(day -> new OrganisationProfileV1.Hours(
                                day.getKey(),
                                day.getValue().opens(),
                                day.getValue().closes()))
                        .toList(),
                working.phone(),
                working.offers().nudge(),
                working.offers().tell(),
                working.offers().giveBack(),
                working.drafts().author(),
                working.drafts().lead(),
                working.drafts().purgeDays(),
                working.checkInWeeks(),
                working.remindersByEmail());
    }

    private static OrganisationProfileV1.Host hostOf(Organisation.Host host) {
        return new OrganisationProfileV1.Host(
                host.capabilities().stream().map(Enum::name).toList(),
                host.practices(),
                host.networks().isEmpty() ? null : host.networks(),
                host.postcodeSectors().isEmpty() ? null : host.postcodeSectors(),
                host.postcodeDistricts(),
                host.defaultHost());
    }
}
