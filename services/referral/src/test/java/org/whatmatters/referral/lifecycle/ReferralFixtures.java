package org.whatmatters.referral.lifecycle;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.whatmatters.referral.lifecycle.ContactAttempt.Channel;
import org.whatmatters.referral.lifecycle.ContactAttempt.Outcome;
import org.whatmatters.referral.lifecycle.ReferralState.Submitted;

/// Referrals that could exist: each state is reached by the transitions that reach it in life.
public final class ReferralFixtures {

    public static final Instant MONDAY_10AM = Instant.parse("2026-11-23T10:00:00Z");

    public static final LocalDate IN_THREE_WEEKS = LocalDate.parse("2026-12-14");

    public static final OrganisationId FIRE_SERVICE = new OrganisationId(uuid(0x07));
    public static final OrganisationId LINK_WORKERS = new OrganisationId(uuid(0x04));
    public static final OrganisationId NEXT_DOOR = new OrganisationId(uuid(0x05));
    public static final WorkerId TESS = new WorkerId(uuid(0x108));
    public static final WorkerId SAM = new WorkerId(uuid(0x109));
    public static final WorkerId KIT = new WorkerId(uuid(0x10a));

    private ReferralFixtures() {}

    public static UUID uuid(long last) {
        return new UUID(0x019a_0000_0000_7000L, 0x8000_0000_0000_0000L | last);
    }

    public static Referral withoutHost() {
        return new Referral(
                new ReferralId(uuid(0xa1)),
                new PersonId(uuid(0xb1)),
                "FIRE",
                FIRE_SERVICE,
                null,
                MONDAY_10AM,
                new Submitted(MONDAY_10AM),
                1);
    }

    public static Referral submitted() {
        return withoutHost().route(LINK_WORKERS, MONDAY_10AM).referral();
    }

    public static Referral accepted() {
        return submitted().accept(TESS, MONDAY_10AM).referral();
    }

    public static Referral assigned() {
        return accepted().assign(SAM, TESS, MONDAY_10AM).referral();
    }

    public static Referral active() {
        return assigned().contact(attempt(Outcome.SPOKE)).referral();
    }

    public static Referral informationAsked() {
        return submitted().askForInformation(TESS, MONDAY_10AM).referral();
    }

    public static Referral waiting() {
        return accepted().waitList(IN_THREE_WEEKS, TESS, MONDAY_10AM).referral();
    }

    public static Referral paused() {
        return active().pause(PauseReason.IN_HOSPITAL, IN_THREE_WEEKS, SAM, MONDAY_10AM)
                .referral();
    }

    public static Referral pausedBeforeAnyTalk() {
        return assigned()
                .pause(PauseReason.AWAY, IN_THREE_WEEKS, SAM, MONDAY_10AM)
                .referral();
    }

    public static Referral ended() {
        return active().end(Closure.of(Ending.CLOSED, EndingReason.SUPPORT_GIVEN, null), SAM, MONDAY_10AM)
                .referral();
    }

    public static Referral closedAtDeath() {
        return active().closeAtDeath(MONDAY_10AM).referral();
    }

    public static ContactAttempt attempt(Outcome outcome) {
        return new ContactAttempt(Channel.PHONE, outcome, null, SAM, null, MONDAY_10AM);
    }

    public static Appointment appointment() {
        return appointment(MONDAY_10AM.plus(Duration.ofDays(8)));
    }

    public static Appointment appointment(Instant startsAt) {
        return new Appointment(
                uuid(0xe1), Appointment.Kind.AT_OUR_OFFICE, Appointment.Company.ONE_TO_ONE, startsAt, null, SAM);
    }
}
