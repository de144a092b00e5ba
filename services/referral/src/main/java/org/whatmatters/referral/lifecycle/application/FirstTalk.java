package org.whatmatters.referral.lifecycle.application;

import java.time.Instant;
import org.springframework.stereotype.Component;
import org.whatmatters.platform.web.Actor;
import org.whatmatters.referral.lifecycle.Appointment;
import org.whatmatters.referral.lifecycle.AppointmentEnd;
import org.whatmatters.referral.lifecycle.ContactAttempt;
import org.whatmatters.referral.lifecycle.ContactAttempt.Channel;
import org.whatmatters.referral.lifecycle.ContactAttempt.Outcome;
import org.whatmatters.referral.lifecycle.Referral;
import org.whatmatters.referral.lifecycle.WorkerId;

/// Somebody who came was spoken with: where that is the first time, it is put down as the talk that begins the support.
@Component
class FirstTalk {

    private final ReferralDesk desk;
    private final Referrals referrals;

    FirstTalk(ReferralDesk desk, Referrals referrals) {
        this.desk = desk;
        this.referrals = referrals;
    }

    void beginWith(Referral referral, Appointment appointment, AppointmentEnd end, Actor.Staff worker, Instant now) {
        if (end instanceof AppointmentEnd.Came && referral.waitsForFirstTalk()) {
            var by = new WorkerId(worker.subject());
            var talk = new ContactAttempt(channel(appointment.kind()), Outcome.SPOKE, null, by, null, now);
            desk.change(referral.id(), worker, null, found -> found.contact(talk));
            referrals.add(referral.id(), talk, appointment.id());
        }
    }

    private static Channel channel(Appointment.Kind kind) {
        return switch (kind) {
            case PHONE_CALL -> Channel.PHONE;
            case VIDEO_CALL -> Channel.VIDEO;
            case AT_OUR_OFFICE, ELSEWHERE -> Channel.VISIT;
        };
    }
}
