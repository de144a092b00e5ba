package org.whatmatters.portal.services;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

/// What the portal asks of the referral service about how full workers are, and who is away.
@HttpExchange("/api/v1/referrals")
public interface WorkloadService {

    /// Roles in which somebody is given a case.
    List<String> SUPPORTING = List.of("LINK_WORKER", "HEALTH_COACH", "CARE_COORDINATOR");

    @PutExchange("/workers/{subject}/capacity")
    void limit(@PathVariable UUID subject, @RequestBody Capacity capacity, Command command);

    @PutExchange("/{id}/weight")
    void weigh(@PathVariable UUID id, @RequestBody Weight weight, Command command);

    @GetExchange("/absences")
    Absences absences();

    @PostExchange("/absences")
    void putDown(@RequestBody Away away, Command command);

    @PutExchange("/absences/{id}")
    void change(@PathVariable UUID id, @RequestBody Away away, Command command);

    @DeleteExchange("/absences/{id}")
    void takeBack(@PathVariable UUID id, Command command);

    record Capacity(@Nullable Integer most) {}

    record Weight(@Nullable String weight) {}

    /// What somebody says of an absence.
    ///
    /// @param worker who is away; absent for the visitor
    record Away(
            @Nullable UUID worker,
            @Nullable String from,
            @Nullable String until,
            @Nullable UUID cover) {}

    /// How full a worker is, in points.
    ///
    /// @param roles what they may do there
    /// @param most how much they may have; absent where nobody said
    /// @param awayUntil their last day away; absent where they are there
    record Room(
            UUID subject,
            @Nullable String name,
            @Nullable List<String> roles,
            long inHand,
            @Nullable Integer most,
            @Nullable LocalDate awayUntil,
            @Nullable String coverName) {

        /// Those of their roles in which they support somebody, as their names are said.
        public List<String> supporting() {
            return roles == null
                    ? List.of()
                    : roles.stream()
                            .filter(SUPPORTING::contains)
                            .map(role -> role.replace('_', '-'))
                            .toList();
        }

        /// Whether they have more than they may, with that many points more.
        public boolean isBeyond(int more) {
            return most != null && inHand + more > most;
        }
    }

    record Absences(List<Absence> items, List<ReferralService.Worker> team) {}

    record Absence(
            UUID id,
            UUID worker,
            @Nullable String workerName,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable UUID cover,
            @Nullable String coverName,
            boolean mayChange,
            long version) {}
}
