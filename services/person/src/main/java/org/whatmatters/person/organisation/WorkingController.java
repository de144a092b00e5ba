package org.whatmatters.person.organisation;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.whatmatters.person.organisation.Workings.PutDownWorking;
import org.whatmatters.platform.web.Actor;
import org.whatmatters.platform.web.ExpectedVersion;
import org.whatmatters.platform.web.MayUse;
import org.whatmatters.platform.web.NotFound;
import org.whatmatters.platform.web.Role;
import org.whatmatters.platform.web.Versioned;

/// When an organisation works and after how long it acts, put down by its own administrator.
@RestController
@RequestMapping("/api/v1/organisations/{id}/working")
@MayUse(staff = Role.ORG_ADMIN)
class WorkingController {

    private final KeepWorking keepWorking;
    private final Workings workings;

    WorkingController(KeepWorking keepWorking, Workings workings) {
        this.keepWorking = keepWorking;
        this.workings = workings;
    }

    @GetMapping
    ResponseEntity<WorkingResponse> read(@PathVariable UUID id, Actor.Staff administrator) {
        mustBeOwn(id, administrator);
        return answer(id);
    }

    @PutMapping
    ResponseEntity<WorkingResponse> put(
            @PathVariable UUID id,
            ExpectedVersion expected,
            @RequestBody WorkingRequest request,
            Actor.Staff administrator) {
        mustBeOwn(id, administrator);
        keepWorking.keep(id, request.working(), expected);
        return answer(id);
    }

    private static void mustBeOwn(UUID id, Actor.Staff administrator) {
        if (!id.equals(administrator.organisationId())) {
            throw new NotFound();
        }
    }

    private ResponseEntity<WorkingResponse> answer(UUID id) {
        var now = workings.of(id).orElse(new PutDownWorking(Working.USUAL, 0));
        return Versioned.ok(now.version(), WorkingResponse.of(now));
    }

    /// What was put down last, or what is usual.
    ///
    /// @param hours of the days on which it works, from Monday on
    record WorkingResponse(
            long version,
            Map<DayOfWeek, HoursResponse> hours,
            @Nullable String phone,
            int nudgeDays,
            int tellDays,
            int returnDays,
            int authorHours,
            int leadHours,
            int purgeDays,
            int checkInWeeks,
            boolean remindersByEmail) {

        static WorkingResponse of(PutDownWorking now) {
            var working = now.working();
            return new WorkingResponse(
                    now.version(),
                    working.hours().entrySet().stream()
                            .collect(Collectors.toMap(
                                    Map.Entry::getKey,
                                    day -> HoursResponse.of(
                                            day.getValue().opens(),
                                            day.getValue().closes()),
                                    (one, _) -> one,
                                    TreeMap::new)),
                    working.phone(),
                    working.offers().nudge(),
                    working.offers().tell(),
                    working.offers().giveBack(),
                    working.drafts().author(),
                    working.drafts().lead(),
                    working.drafts().purgeDays(),
                    working.checkInWeeks(),
                    working.remindersByEmail());
        }
    }

    /// Such as 09:00 and 17:00.
    record HoursResponse(String opens, String closes) {

        static HoursResponse of(LocalTime opens, LocalTime closes) {
            return new HoursResponse(opens.toString(), closes.toString());
        }
    }
}
