package org.whatmatters.referral.lifecycle;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What [WhoHasTheBall] needs to know of a referral.
///
/// @param since when it came to this stage
/// @param lastTalk the last time that somebody spoke with the person
/// @param promised the day that somebody named, where the stage has one
/// @param appointments those of which nobody has said what became: to come, or begun
public record Standing(
        Stage stage,
        Instant since,
        Names names,
        @Nullable Instant lastTalk,
        @Nullable Promised promised,
        List<Instant> appointments,
        List<OpenOffer> openOffers) {

    /// Who may have the ball.
    ///
    /// @param host once there is one
    /// @param worker who has the case
    /// @param cover who stands in for them now
    public record Names(
            String referrer,
            @Nullable String host,
            @Nullable String worker,
            @Nullable Cover cover) {

        /// Names, where whoever has the case is there.
        public Names(String referrer, @Nullable String host, @Nullable String worker) {
            this(referrer, host, worker, null);
        }

        /// Who does on a day what is the worker's to do.
        @Nullable
        String workerOn(LocalDate day) {
            return cover == null || day.isAfter(cover.until) ? worker : cover.name;
        }
    }

    /// Somebody who stands in for whoever has the case.
    ///
    /// @param until the last day on which they do
    public record Cover(String name, LocalDate until) {}

    /// When somebody is free for the person, when it goes on, or when the person is asked again.
    ///
    /// @param wasMissed whether an earlier day was named and passed
    public record Promised(LocalDate by, boolean wasMissed) {}

    /// An offer that its provider has not answered.
    ///
    /// @param tellDays working days after which the host tells worker and person so
    /// @param returnDays after which it takes the offer back
    public record OpenOffer(String provider, Instant madeAt, int tellDays, int returnDays) {}
}
