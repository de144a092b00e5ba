package org.whatmatters.referral.search;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.whatmatters.platform.web.Actor;
import org.whatmatters.platform.web.MayUse;
import org.whatmatters.platform.web.NotFound;
import org.whatmatters.platform.web.Role;

/// Takes what is typed to find somebody in a list. The name is in the body and never in an address; what it finds is
/// another request, which is audited with whom it shows.
@RestController
@RequestMapping("/api/v1/referrals/searches")
@MayUse(
        staff = {
            Role.TRIAGER,
            Role.TEAM_LEAD,
            Role.LINK_WORKER,
            Role.HEALTH_COACH,
            Role.CARE_COORDINATOR,
            Role.REFERRER,
            Role.PROVIDER_WORKER,
            Role.PROVIDER_MANAGER
        })
class SearchController {

    private final Searches searches;
    private final Clock clock;

    SearchController(Searches searches, Clock clock) {
        this.searches = searches;
        this.clock = clock;
    }

    /// @param typed the start of each word of a name, a birth date, or a reference
    record SearchRequest(
            @NotBlank(message = "Enter a name, a date of birth or a reference.")
            @Size(max = 100)
            @Pattern(regexp = "\\P{Cntrl}*")
            String typed) {}

    record MadeResponse(UUID id) {}

    record SearchResponse(String typed) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    MadeResponse search(@Valid @RequestBody SearchRequest request, Actor.Staff worker) {
        return new MadeResponse(searches.add(request.typed().strip(), worker, clock.instant()));
    }

    @GetMapping("/{id}")
    SearchResponse typed(@PathVariable UUID id, Actor.Staff worker) {
        return new SearchResponse(searches.find(id, worker).orElseThrow(NotFound::new));
    }
}
