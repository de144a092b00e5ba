package org.whatmatters.referral.lifecycle.web;

import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.whatmatters.platform.web.Actor;
import org.whatmatters.platform.web.ExpectedVersion;
import org.whatmatters.platform.web.MayUse;
import org.whatmatters.platform.web.Role;
import org.whatmatters.platform.web.Versioned;
import org.whatmatters.referral.casefile.CaseFile;
import org.whatmatters.referral.casefile.CaseFiles;
import org.whatmatters.referral.lifecycle.ReferralId;
import org.whatmatters.referral.lifecycle.application.AttendAppointment;
import org.whatmatters.referral.lifecycle.application.BookAppointment;
import org.whatmatters.referral.lifecycle.application.PutAttendanceRight;
import org.whatmatters.referral.lifecycle.web.Requests.AppointmentRequest;
import org.whatmatters.referral.lifecycle.web.Requests.AttendanceCorrectionRequest;
import org.whatmatters.referral.lifecycle.web.Requests.AttendanceRequest;
import org.whatmatters.referral.lifecycle.web.Requests.CancellationRequest;
import org.whatmatters.referral.lifecycle.web.Requests.NewTimeRequest;

/// Times to talk, and what became of each. An appointment ends once, whatever else happens to the referral, so no
/// version is asked for; but whoever puts right what was said must have seen it.
@RestController
@RequestMapping("/api/v1/referrals/{id}/appointments")
@MayUse(staff = {Role.LINK_WORKER, Role.HEALTH_COACH, Role.CARE_COORDINATOR, Role.TEAM_LEAD})
class AppointmentController {

    private final BookAppointment bookAppointment;
    private final AttendAppointment attendAppointment;
    private final PutAttendanceRight putAttendanceRight;
    private final CaseFiles caseFiles;

    AppointmentController(
            BookAppointment bookAppointment,
            AttendAppointment attendAppointment,
            PutAttendanceRight putAttendanceRight,
            CaseFiles caseFiles) {
        this.bookAppointment = bookAppointment;
        this.attendAppointment = attendAppointment;
        this.putAttendanceRight = putAttendanceRight;
        this.caseFiles = caseFiles;
    }

    @PostMapping
    ResponseEntity<CaseFile> book(
            @PathVariable UUID id, @Valid @RequestBody AppointmentRequest request, Actor.Staff worker) {
        var attendance = request.attendance();
        if (attendance == null) {
            bookAppointment.book(new ReferralId(id), request.booking(), "", worker);
        } else {
            attendAppointment.putDown(new ReferralId(id), request.booking(), attendance.attendance(), worker);
        }
        return caseFile(id, worker);
    }

    @PutMapping("/{appointment}/new-time")
    ResponseEntity<CaseFile> move(
            @PathVariable UUID id,
            @PathVariable UUID appointment,
            @Valid @RequestBody NewTimeRequest request,
            Actor.Staff worker) {
        bookAppointment.move(
                new ReferralId(id), appointment, request.booking(), request.askedBy(), request.why(), worker);
        return caseFile(id, worker);
    }

    @PutMapping("/{appointment}/cancellation")
    ResponseEntity<CaseFile> cancel(
            @PathVariable UUID id,
            @PathVariable UUID appointment,
            @Valid @RequestBody CancellationRequest request,
            Actor.Staff worker) {
        bookAppointment.cancel(new ReferralId(id), appointment, request.askedBy(), request.why(), worker);
        return caseFile(id, worker);
    }

    @PutMapping("/{appointment}/attendance")
    ResponseEntity<CaseFile> attend(
            @PathVariable UUID id,
            @PathVariable UUID appointment,
            @Valid @RequestBody AttendanceRequest request,
            Actor.Staff worker) {
        attendAppointment.attend(new ReferralId(id), appointment, request.attendance(), worker);
        return caseFile(id, worker);
    }

    @PostMapping("/{appointment}/attendance-corrections")
    ResponseEntity<CaseFile> putRight(
            @PathVariable UUID id,
            @PathVariable UUID appointment,
            @Valid @RequestBody AttendanceCorrectionRequest request,
            ExpectedVersion expected,
            Actor.Staff worker) {
        putAttendanceRight.putRight(
                new ReferralId(id), appointment, request.attendance(), request.reason(), worker, expected);
        return caseFile(id, worker);
    }

    private ResponseEntity<CaseFile> caseFile(UUID id, Actor.Staff worker) {
        var caseFile = caseFiles.find(id, worker);
        return Versioned.ok(caseFile.version(), caseFile);
    }
}
