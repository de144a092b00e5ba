package org.whatmatters.referral.lifecycle;

import java.util.Optional;

/// What somebody decides of a referral, so that it stays known who did, and when.
public enum Decision {
    ACCEPTED,
    WAIT_LISTED,
    PAUSED,
    RESUMED,
    ENDED,
    REOPENED;

    /// Absent where what happened is no decision, or is kept where it belongs: a question, a redirection, an
    /// assignment.
    public static Optional<Decision> in(ReferralEvent event) {
        return switch (event) {
            case ReferralEvent.Accepted _ -> Optional.of(ACCEPTED);
            case ReferralEvent.WaitListed _ -> Optional.of(WAIT_LISTED);
            case ReferralEvent.Paused _ -> Optional.of(PAUSED);
            case ReferralEvent.Resumed _ -> Optional.of(RESUMED);
            case ReferralEvent.Ended _ -> Optional.of(ENDED);
            case ReferralEvent.Reopened _ -> Optional.of(REOPENED);
            case ReferralEvent.Routed _,
                    ReferralEvent.InformationAsked _,
                    ReferralEvent.InformationGiven _,
                    ReferralEvent.Assigned _,
                    ReferralEvent.ContactMade _,
                    ReferralEvent.ContactNoted _,
                    ReferralEvent.Noted _,
                    ReferralEvent.AppointmentBooked _,
                    ReferralEvent.AppointmentMoved _,
                    ReferralEvent.AppointmentCancelled _,
                    ReferralEvent.AppointmentAttended _,
                    ReferralEvent.AttendancePutRight _,
                    ReferralEvent.OfferPutOut _ -> Optional.empty();
        };
    }
}
