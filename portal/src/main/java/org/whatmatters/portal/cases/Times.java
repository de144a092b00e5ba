package org.whatmatters.portal.cases;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.whatmatters.portal.page.Typed;
import org.whatmatters.portal.services.MeetingService.Attendance;
import org.whatmatters.portal.services.MeetingService.Booking;
import org.whatmatters.portal.services.MeetingService.NewTime;
import org.whatmatters.portal.services.MeetingService.Next;

/// Reads from a form when and where people talk, and who came.
final class Times {

    private Times() {}

    static Booking booked(Map<String, String> form, @Nullable Attendance attendance) {
        return new Booking(
                Typed.text(form.get("kind")),
                Typed.text(form.get("company")),
                Typed.when("startsOn", form, "time"),
                Typed.text(form.get("place")),
                Typed.text(form.get("postcode")),
                attendance);
    }

    static Next next(Map<String, String> form) {
        return new Next(
                Typed.text(form.get("kind")),
                Typed.text(form.get("company")),
                Typed.when("startsOn", form, "time"),
                Typed.text(form.get("place")),
                Typed.text(form.get("postcode")));
    }

    static NewTime instead(Map<String, String> form) {
        return new NewTime(
                Typed.text(form.get("kind")),
                Typed.text(form.get("company")),
                Typed.when("startsOn", form, "time"),
                Typed.text(form.get("place")),
                Typed.text(form.get("postcode")),
                Typed.text(form.get("askedBy")),
                Typed.text(form.get("why")));
    }

    static Attendance attendance(Map<String, String> form) {
        return new Attendance(
                Typed.text(form.get("who")), Typed.text(form.get("absenceReason")), Typed.text(form.get("howItWent")));
    }
}
