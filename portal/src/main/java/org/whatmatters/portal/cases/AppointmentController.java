package org.whatmatters.portal.cases;

import jakarta.servlet.http.HttpServletRequest;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.whatmatters.portal.page.Commands;
import org.whatmatters.portal.page.Typed;
import org.whatmatters.portal.page.Words;
import org.whatmatters.portal.services.MeetingService;

/// A time to talk: agreed, moved, cancelled, and who came.
@Controller
@RequestMapping("/cases/{id}")
class AppointmentController {

    private static final Map<String, String> NAMES = Map.of("startsAt", "startsOn");
    private static final Map<String, String> NAMES_WITH_ATTENDANCE = Map.of(
            "startsAt", "startsOn",
            "attendance-who", "who",
            "attendance-absenceReason", "absenceReason",
            "attendance-howItWent", "howItWent");
    private static final List<String> ABSENCES =
            List.of("UNKNOWN", "UNWELL", "FORGOT", "TRAVEL", "COST", "DID_NOT_SUIT", "WAS_NOT_BROUGHT");

    private final CaseHead head;
    private final MeetingService meetings;
    private final Commands commands;

    AppointmentController(CaseHead head, MeetingService meetings, Commands commands) {
        this.head = head;
        this.meetings = meetings;
        this.commands = commands;
    }

    @GetMapping("/appointment")
    String appointment(@PathVariable UUID id, Model model) {
        head.show(id, model);
        model.addAttribute("absences", ABSENCES);
        return "cases/appointment";
    }

    /// With who came, it has been already.
    @PostMapping("/appointment")
    String book(@PathVariable UUID id, @RequestParam Map<String, String> form, HttpServletRequest request) {
        return commands.run(request, "/cases/" + id + "/appointment", NAMES_WITH_ATTENDANCE, command -> {
            var attendance = Typed.text(form.get("who")) == null ? null : Times.attendance(form);
            meetings.book(id, Times.booked(form, attendance), command);
            return "/cases/" + id;
        });
    }

    @GetMapping("/appointments/{appointment}")
    String one(@PathVariable UUID id, @PathVariable UUID appointment, Model model) {
        var found = head.show(id, model)
                .appointment(appointment)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("appointment", found);
        model.addAttribute("absences", ABSENCES);
        if (found.startsAt() != null) {
            var starts = found.startsAt().atZone(Words.LONDON);
            model.addAttribute("day", starts.toLocalDate().toString());
            model.addAttribute("time", hour(starts));
        }
        return "cases/appointment-one";
    }

    private static String hour(ZonedDateTime starts) {
        return DateTimeFormatter.ofPattern("HH:mm", Locale.UK).format(starts);
    }

    @PostMapping("/appointments/{appointment}/new-time")
    String move(
            @PathVariable UUID id,
            @PathVariable UUID appointment,
            @RequestParam Map<String, String> form,
            HttpServletRequest request) {
        return commands.run(request, page(id, appointment), NAMES, command -> {
            meetings.move(id, appointment, Times.instead(form), command);
            return "/cases/" + id;
        });
    }

    @PostMapping("/appointments/{appointment}/cancellation")
    String cancel(
            @PathVariable UUID id,
            @PathVariable UUID appointment,
            @RequestParam Map<String, String> form,
            HttpServletRequest request) {
        var names = Map.of("askedBy", "cancelAskedBy", "why", "cancelWhy");
        return commands.run(request, page(id, appointment), names, command -> {
            var cancellation = new MeetingService.Cancellation(
                    Typed.text(form.get("cancelAskedBy")), Typed.text(form.get("cancelWhy")));
            meetings.cancel(id, appointment, cancellation, command);
            return "/cases/" + id;
        });
    }

    @PostMapping("/appointments/{appointment}/attendance")
    String attend(
            @PathVariable UUID id,
            @PathVariable UUID appointment,
            @RequestParam Map<String, String> form,
            HttpServletRequest request) {
        return commands.run(request, page(id, appointment), command -> {
            meetings.attend(id, appointment, Times.attendance(form), command);
            return "/cases/" + id;
        });
    }

    /// Whoever came or did not come after all has no reason to stay away, so what does not go together is left out.
    @PostMapping("/appointments/{appointment}/attendance-correction")
    String putRight(
            @PathVariable UUID id,
            @PathVariable UUID appointment,
            @RequestParam Map<String, String> form,
            HttpServletRequest request) {
        return commands.run(request, page(id, appointment), command -> {
            var said = Times.attendance(form);
            var correction = new MeetingService.AttendanceCorrection(
                    said.who(),
                    "DID_NOT_COME".equals(said.who()) ? said.absenceReason() : null,
                    said.howItWent(),
                    Typed.text(form.get("reason")));
            meetings.putRight(id, appointment, correction, command);
            return page(id, appointment);
        });
    }

    private static String page(UUID id, UUID appointment) {
        return "/cases/" + id + "/appointments/" + appointment;
    }
}
