package org.whatmatters.person.identity.messaging;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.whatmatters.contracts.Topic;
import org.whatmatters.contracts.referral.ReferralClaimedV1;
import org.whatmatters.contracts.referral.ReferralIntakeV1;
import org.whatmatters.person.identity.Intake;
import org.whatmatters.person.identity.application.HearClaim;
import org.whatmatters.person.identity.application.IdentifyPerson;
import org.whatmatters.person.record.Address;
import org.whatmatters.person.record.Address.Use;
import org.whatmatters.person.record.Called;
import org.whatmatters.person.record.Communication;
import org.whatmatters.person.record.Details;
import org.whatmatters.person.record.GpRegistration;
import org.whatmatters.person.record.Home;
import org.whatmatters.person.record.Name;
import org.whatmatters.person.record.NhsNumber;
import org.whatmatters.person.record.PartialDate;
import org.whatmatters.person.record.PersonId;
import org.whatmatters.person.record.Postcode;
import org.whatmatters.person.record.Telecom;
import org.whatmatters.person.record.Telecoms;
import org.whatmatters.person.record.application.PhoneNumbers;
import org.whatmatters.platform.messaging.ReceivedEvent;
import org.whatmatters.platform.messaging.Subscription;

/// Intakes of referrals. What does not read as what it should be is left out, not refused: the referral stands, and the
/// referrer's own words stay with it.
@Component
class IntakeSubscription implements Subscription {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final int LONGEST_NAME = 70;
    private static final int LONGEST_LANGUAGE = 35;

    private final IdentifyPerson identifyPerson;
    private final HearClaim hearClaim;
    private final Clock clock;

    IntakeSubscription(IdentifyPerson identifyPerson, HearClaim hearClaim, Clock clock) {
        this.identifyPerson = identifyPerson;
        this.hearClaim = hearClaim;
        this.clock = clock;
    }

    @Override
    public Topic topic() {
        return Topic.REFERRAL_INTAKE;
    }

    @Override
    public void on(ReceivedEvent event) {
        switch (event.type()) {
            case ReferralIntakeV1.TYPE -> identifyPerson.identify(toIntake(event.as(ReferralIntakeV1.class)));
            case ReferralClaimedV1.TYPE -> hear(event.as(ReferralClaimedV1.class));
            default -> {
                // Nothing else about an intake tells who somebody is.
            }
        }
    }

    private void hear(ReferralClaimedV1 claimed) {
        hearClaim.hear(new PersonId(claimed.personId()), new PersonId(claimed.claimantPersonId()), claimed.claimedAt());
    }

    private Intake toIntake(ReferralIntakeV1 given) {
        var today = LocalDate.ofInstant(clock.instant(), LONDON);
        return new Intake(
                given.referralId(),
                new PersonId(given.personId()),
                new Details(
                        new Name(text(given.givenName(), LONGEST_NAME), text(given.familyName(), LONGEST_NAME)),
                        Called.UNKNOWN,
                        said(given.birthDate())
                                .flatMap(date -> PartialDate.ofBirth(date, today))
                                .orElse(null),
                        said(given.nhsNumber()).flatMap(NhsNumber::parse).orElse(null),
                        new Telecoms(said(given.phone()).flatMap(PhoneNumbers::e164).map(Telecom::phone).stream()
                                .toList()),
                        home(given),
                        said(given.gpPractice())
                                .filter(code -> code.matches("[A-Z0-9]{3,10}"))
                                .map(GpRegistration::with)
                                .orElse(GpRegistration.NOT_ASKED),
                        new Communication(
                                text(given.language(), LONGEST_LANGUAGE), given.interpreterNeeded(), List.of())));
    }

    /// Who has no fixed abode may have said where letters reach them.
    private static Home home(ReferralIntakeV1 given) {
        var lines = said(given.addressLine()).map(Address::linesOf).orElse(List.of());
        var postcode = said(given.postcode()).flatMap(Postcode::parse).orElse(null);
        if (lines.isEmpty() && postcode == null) {
            return new Home(List.of(), given.noFixedAbode());
        }
        var use = given.noFixedAbode() ? Use.CORRESPONDENCE : Use.MAIN;
        return new Home(List.of(new Address(use, lines, postcode)), given.noFixedAbode());
    }

    private static @Nullable String text(@Nullable String given, int longest) {
        return said(given)
                .map(said -> said.substring(0, Math.min(longest, said.length())))
                .orElse(null);
    }

    private static Optional<String> said(@Nullable String given) {
        return Optional.ofNullable(given)
                .map(text -> text.replaceAll("\\p{Cntrl}", " ").strip())
                .filter(text -> !text.isEmpty());
    }
}
