package org.whatmatters.portal.services;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

/// What the portal asks of the directory about groups that do not exist yet.
@HttpExchange("/api/v1/directory")
public interface NewGroupService {

    /// Why a group does not come about.
    List<String> DROP_REASONS =
            List.of("TOO_FEW_PEOPLE", "NOBODY_TO_LEAD_IT", "NO_VENUE", "NO_MONEY", "SOMETHING_LIKE_IT_BEGAN", "OTHER");

    @GetExchange("/what-exists")
    Listed<Existing> whatExists(@RequestParam String need, @RequestParam String district);

    @GetExchange("/new-groups")
    Listed<NewGroup> own();

    @GetExchange("/new-groups/{id}")
    NewGroup one(@PathVariable UUID id);

    @PostExchange("/new-groups")
    NewGroup begin(@RequestBody Beginning beginning, Command command);

    @PutExchange("/new-groups/{id}/plan")
    void plan(@PathVariable UUID id, @RequestBody Plan plan, Command command);

    @PutExchange("/new-groups/{id}/readiness")
    void ready(@PathVariable UUID id, Command command);

    @PutExchange("/new-groups/{id}/launch")
    void launch(@PathVariable UUID id, Command command);

    @PutExchange("/new-groups/{id}/dropping")
    void drop(@PathVariable UUID id, @RequestBody Dropping dropping, Command command);

    record Existing(UUID id, String name, @Nullable String organisationName) {}

    /// What is known of a group so far.
    record Plan(
            @Nullable String name,
            @Nullable Integer interested,
            @Nullable String venue,
            @Nullable Long grantPence,
            @Nullable String risksAssessedOn,
            @Nullable String launchOn) {}

    record Beginning(String need, String district, Plan plan) {}

    record Dropping(@Nullable String reason) {}

    record NewGroup(
            UUID id,
            long version,
            String need,
            String district,
            String name,
            @Nullable Integer interested,
            @Nullable String venue,
            @Nullable Long grantPence,
            @Nullable LocalDate risksAssessedOn,
            @Nullable LocalDate launchOn,
            List<String> missing,
            String state,
            @Nullable Instant stateAt,
            @Nullable String dropReason) {

        public boolean isGathering() {
            return state.equals("gathering");
        }

        public boolean isReady() {
            return state.equals("ready");
        }

        public boolean isOver() {
            return !isGathering() && !isReady();
        }
    }
}
