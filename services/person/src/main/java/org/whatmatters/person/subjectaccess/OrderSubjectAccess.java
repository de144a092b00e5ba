package org.whatmatters.person.subjectaccess;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.whatmatters.person.circle.application.KeepCircle;
import org.whatmatters.person.fence.PersonErrand;
import org.whatmatters.person.identity.application.Identities;
import org.whatmatters.person.organisation.KeepOrganisation;
import org.whatmatters.person.sought.Sought;
import org.whatmatters.person.sought.WhoIsMeant;
import org.whatmatters.person.subjectaccess.OrderState.Ordered;
import org.whatmatters.platform.web.Actor;
import org.whatmatters.platform.web.Conflict;
import org.whatmatters.platform.web.Invalid;

/// An officer of the board takes down that somebody wants a copy of all that is held on them.
///
/// Why: docs/adr/0023-subject-access-is-ordered-assembled-and-released-by-two.md.
@Service
class OrderSubjectAccess {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    /// The services answer no longer than the law gives at most, and a month for what was late.
    private static final int MONTHS_TO_ASK = 4;

    private final WhoIsMeant whoIsMeant;
    private final KeepOrganisation keepOrganisation;
    private final SubjectAccesses orders;
    private final Preparations preparations;
    private final SubjectAccessDesk desk;
    private final Identities identities;
    private final KeepCircle keepCircle;
    private final Clock clock;
    private final boolean clinicianLooks;

    OrderSubjectAccess(
            WhoIsMeant whoIsMeant,
            KeepOrganisation keepOrganisation,
            SubjectAccesses orders,
            Preparations preparations,
            SubjectAccessDesk desk,
            Identities identities,
            KeepCircle keepCircle,
            Clock clock,
            @Value("${whatmatters.subject-access.clinician-looks}") boolean clinicianLooks) {
        this.whoIsMeant = whoIsMeant;
        this.keepOrganisation = keepOrganisation;
        this.orders = orders;
        this.preparations = preparations;
        this.desk = desk;
        this.identities = identities;
        this.keepCircle = keepCircle;
        this.clock = clock;
        this.clinicianLooks = clinicianLooks;
    }

    /// What the officer knows of who asks.
    ///
    /// @param representative absent where it is the person
    record Asked(
            Sought sought, LocalDate receivedOn, @Nullable String representative, SafetyCheck.Made check) {}

    UUID order(Asked asked, Actor.Staff officer) {
        keepOrganisation.mustBeBoard(officer.organisationId());
        var now = clock.instant();
        var today = LocalDate.ofInstant(now, LONDON);
        if (asked.receivedOn().isAfter(today) || asked.receivedOn().isBefore(today.minusYears(1))) {
            throw Invalid.field("/receivedOn", "DATE_OUT_OF_RANGE", "Give the day it came in, within the last year.");
        }
        var person = identities.heldCanonical(whoIsMeant
                .find(asked.sought(), officer.subject(), PersonErrand.COPY_FOR_PERSON)
                .orElseThrow(() -> Invalid.field(
                        asked.sought().nhsNumber() == null ? "/familyName" : "/nhsNumber",
                        "NOBODY_KNOWN",
                        "Nobody here is certainly this person.")));
        if (orders.hasOneUnderWay(person)) {
            throw new Conflict("ordered-already", "A copy for this person is under way already.");
        }
        var order = new SubjectAccess(
                UuidCreator.getTimeOrderedEpoch(),
                1,
                person,
                Deadline.of(asked.receivedOn()),
                asked.representative(),
                clinicianLooks,
                officer.organisationId(),
                By.of(officer),
                now,
                By.of(officer),
                now.atZone(LONDON).plusMonths(MONTHS_TO_ASK).toInstant(),
                new Ordered(),
                null);
        orders.add(order);
        preparations.add(order.id(), asked.check().by(officer, now));
        desk.audited("order subject access", person, officer);
        keepCircle.openingChanged(person);
        return order.id();
    }
}
