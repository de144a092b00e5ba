package org.whatmatters.portal.services;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PutExchange;

/// What the portal asks of the person service about the partners' sharing agreements and data security.
@HttpExchange("/api/v1/organisations")
public interface AssuranceService {

    List<String> DSPT_STATUSES = List.of(
            "STANDARDS_EXCEEDED", "STANDARDS_MET", "APPROACHING_STANDARDS", "STANDARDS_NOT_MET", "NOT_PUBLISHED");

    @GetExchange("/assurance")
    List<Assured> all();

    @GetExchange("/{id}/assurance")
    Assured of(@PathVariable UUID id);

    @PutExchange("/{id}/assurance")
    void put(@PathVariable UUID id, @RequestBody Assurance assurance, Command command);

    /// What becomes of the work that was begun before the agreement ended.
    @PutExchange("/{id}/work-decision")
    void decide(@PathVariable UUID id, @RequestBody Decision decision, Command command);

    /// A partner, and by what it takes part.
    ///
    /// @param warning how pressing the agreement's end is; absent with the agreement
    /// @param lastDayOfWork on which its people sign in
    /// @param shutOut whether that day is over
    record Assured(
            UUID id,
            String name,
            String kind,
            long version,
            @Nullable Agreement agreement,
            @Nullable String warning,
            @Nullable Dspt dspt,
            @Nullable LocalDate lastDayOfWork,
            boolean shutOut) {

        /// Whether it ends soon, has ended, or has not begun.
        public boolean isPressing() {
            return warning != null && !warning.equals("NONE");
        }

        public boolean isToCome() {
            return "NOT_BEGUN".equals(warning);
        }

        public boolean hasEnded() {
            return List.of("ENDED", "TO_BE_DECIDED").contains(String.valueOf(warning));
        }
    }

    record Decision(@Nullable String until, @Nullable String because) {}

    record Agreement(String reference, LocalDate from, LocalDate until) {}

    record Dspt(String status, int year) {}

    record Assurance(
            @Nullable NewAgreement agreement, @Nullable NewDspt dspt) {}

    record NewAgreement(
            @Nullable String reference,
            @Nullable String from,
            @Nullable String until) {}

    record NewDspt(@Nullable String status, @Nullable Integer year) {}
}
