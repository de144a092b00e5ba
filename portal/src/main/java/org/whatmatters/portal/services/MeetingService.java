package org.whatmatters.portal.services;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

/// What the portal asks of the referral service about times to talk, and about what is written down.
@HttpExchange("/api/v1/referrals/{id}")
public interface MeetingService {

    @PostExchange("/appointments")
    CaseFile book(@PathVariable UUID id, @RequestBody Booking booking, Command command);

    @PutExchange("/appointments/{appointment}/new-time")
    CaseFile move(@PathVariable UUID id, @PathVariable UUID appointment, @RequestBody NewTime time, Command command);

    @PutExchange("/appointments/{appointment}/cancellation")
    CaseFile cancel(
            @PathVariable UUID id,
            @PathVariable UUID appointment,
            @RequestBody Cancellation cancellation,
            Command command);

    @PutExchange("/appointments/{appointment}/attendance")
    CaseFile attend(
            @PathVariable UUID id, @PathVariable UUID appointment, @RequestBody Attendance attendance, Command command);

    @PostExchange("/appointments/{appointment}/attendance-corrections")
    CaseFile putRight(
            @PathVariable UUID id,
            @PathVariable UUID appointment,
            @RequestBody AttendanceCorrection correction,
            Command command);

    @PostExchange("/notes")
    CaseFile write(@PathVariable UUID id, @RequestBody NewNote note, Command command);

    @PostExchange("/notes/{note}/versions")
    CaseFile correct(
            @PathVariable UUID id, @PathVariable UUID note, @RequestBody Correction correction, Command command);

    /// A time to talk.
    ///
    /// @param attendance of a time that has been already
    record Booking(
            @Nullable String kind,
            @Nullable String company,
            @Nullable Instant startsAt,
            @Nullable String place,
            @Nullable String postcode,
            @Nullable Attendance attendance) {}

    record NewTime(
            @Nullable String kind,
            @Nullable String company,
            @Nullable Instant startsAt,
            @Nullable String place,
            @Nullable String postcode,
            @Nullable String askedBy,
            @Nullable String why) {}

    record Cancellation(@Nullable String askedBy, @Nullable String why) {}

    record Attendance(
            @Nullable String who,
            @Nullable String absenceReason,
            @Nullable String howItWent) {}

    /// Who came after all, and why what was said before is wrong.
    record AttendanceCorrection(
            @Nullable String who,
            @Nullable String absenceReason,
            @Nullable String howItWent,
            @Nullable String reason) {}

    /// The next time to talk, kept together with a contact.
    record Next(
            @Nullable String kind,
            @Nullable String company,
            @Nullable Instant startsAt,
            @Nullable String place,
            @Nullable String postcode) {}

    /// What a worker writes down.
    ///
    /// @param saidTo who spoke on the phone, where it was not the visitor
    record NewNote(
            @Nullable String words,
            @Nullable Boolean onThePhone,
            @Nullable UUID saidTo,
            @Nullable Boolean forReferrer) {}

    /// What it should have said, and why.
    record Correction(
            @Nullable String words,
            @Nullable Boolean onThePhone,
            @Nullable UUID saidTo,
            @Nullable Boolean forReferrer,
            @Nullable String reason) {}
}
