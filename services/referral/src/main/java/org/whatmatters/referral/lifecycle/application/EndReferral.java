package org.whatmatters.referral.lifecycle.application;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.whatmatters.platform.web.Actor;
import org.whatmatters.platform.web.ExpectedVersion;
import org.whatmatters.platform.web.FieldError;
import org.whatmatters.platform.web.Invalid;
import org.whatmatters.referral.lifecycle.AppointmentEnd.AskedBy;
import org.whatmatters.referral.lifecycle.Ending;
import org.whatmatters.referral.lifecycle.EndingReason;
import org.whatmatters.referral.lifecycle.NotReached;
import org.whatmatters.referral.lifecycle.ReferralId;
import org.whatmatters.referral.lifecycle.WorkerId;
import org.whatmatters.referral.projection.Listings;
import org.whatmatters.referral.projection.Organisations;

/// The case at the host is over; what was still offered is taken back, and what was to come is cancelled. Nobody is
/// given up as not reached without the
/// evidence, and where worker and person say two things a team lead looks at it.
@Component
public class EndReferral {

    private final ReferralDesk desk;
    private final Referrals referrals;
    private final Endings endings;
    private final OpenOffers offers;
    private final BookAppointment appointments;
    private final Organisations organisations;
    private final Listings listings;
    private final Clock clock;

    EndReferral(
            ReferralDesk desk,
            Referrals referrals,
            Endings endings,
            OpenOffers offers,
            BookAppointment appointments,
            Organisations organisations,
            Listings listings,
            Clock clock) {
        this.desk = desk;
        this.referrals = referrals;
        this.endings = endings;
        this.offers = offers;
        this.appointments = appointments;
        this.organisations = organisations;
        this.listings = listings;
        this.clock = clock;
    }

    public void end(ReferralId id, LastWord said, Actor.Staff worker, ExpectedVersion expected) {
        var now = clock.instant();
        refuse(LastWordCheck.faults(said, now));
        var closure = said.closure();
        var askedBy = said.ending() == Ending.DECLINED_BY_PERSON ? AskedBy.PERSON : AskedBy.US;
        var seen = appointments.callOff(id, askedBy, worker, expected);
        desk.change(id, worker, seen, referral -> {
            var ended = referral.end(closure, new WorkerId(worker.subject()), now);
            refuse(unknownServices(said.services()));
            if (said.reason() == EndingReason.COULD_NOT_CONTACT) {
                refuse(evidenceMissing(id, said, worker, now));
            }
            return ended;
        });
        offers.withdraw(id, now);
        endings.add(id, said.hopes(), now);
        endings.name(id, said.services(), now);
        if (closure.isDisputed()) {
            endings.raiseReview(id, closure, now);
        }
    }

    private static void refuse(List<FieldError> faults) {
        if (!faults.isEmpty()) {
            throw new Invalid(faults);
        }
    }

    private List<FieldError> unknownServices(List<UUID> services) {
        return services.stream()
                .filter(service -> listings.find(service).isEmpty())
                .limit(1)
                .map(_ -> new FieldError("/services", "UNKNOWN_SERVICE", "There is no such service in the directory."))
                .toList();
    }

    private List<FieldError> evidenceMissing(ReferralId id, LastWord said, Actor.Staff worker, Instant now) {
        var faults = new ArrayList<FieldError>();
        NotReached.missing(referrals.tries(id), now)
                .forEach(missing -> faults.add(new FieldError("/reasonCode", missing.name(), missing.sentence())));
        var reader = said.riskReadBy();
        if (reader == null
                || reader.equals(worker.subject())
                || !organisations.isColleague(worker.organisationId(), reader)) {
            faults.add(new FieldError(
                    "/riskReadBy", "SECOND_PERSON", "Say which colleague has read the risk again, beside you."));
        }
        return faults;
    }
}
