package org.whatmatters.directory.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.whatmatters.directory.listing.Postcode;
import org.whatmatters.platform.web.Actor;
import org.whatmatters.platform.web.FieldError;
import org.whatmatters.platform.web.Invalid;
import org.whatmatters.platform.web.MayUse;
import org.whatmatters.platform.web.NotFound;
import org.whatmatters.platform.web.Versioned;

@RestController
@RequestMapping("/api/v1/directory/services")
@MayUse(anyStaff = true, person = true)
class SearchController {

    private static final int LONGEST_QUESTION = 200;
    private static final int MOST_FOUND = 100;

    private final SearchServices searchServices;
    private final JdbcServices services;

    SearchController(SearchServices searchServices, JdbcServices services) {
        this.searchServices = searchServices;
        this.services = services;
    }

    /// @param precision POSTCODE or DISTRICT; UNKNOWN: nothing is known near it, so there are no distances
    record NearResponse(String postcode, String precision) {}

    record SearchResponse(
            List<FoundService> items,
            @Nullable String understoodAs,
            @Nullable NearResponse near) {}

    @GetMapping
    SearchResponse search(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String postcode,
            @RequestParam(defaultValue = "20") int limit) {
        var place = check(q, postcode, limit);
        var found = searchServices.search(q, place, limit);
        var near = place.map(asked -> new NearResponse(
                asked.value(),
                found.origin().map(origin -> origin.precision().name()).orElse("UNKNOWN")));
        return new SearchResponse(found.services(), found.understoodAs(), near.orElse(null));
    }

    @GetMapping("/{id}")
    ResponseEntity<ServiceView> service(@PathVariable UUID id, Actor actor) {
        var service = services.service(id, actor instanceof Actor.Staff).orElseThrow(NotFound::new);
        return Versioned.ok(service.version(), service);
    }

    private static Optional<Postcode> check(String q, String postcode, int limit) {
        var place = Postcode.of(postcode);
        var errors = new ArrayList<FieldError>();
        if (q.length() > LONGEST_QUESTION) {
            errors.add(new FieldError("/q", "too-long", "Ask with at most " + LONGEST_QUESTION + " characters."));
        }
        if (!postcode.isBlank() && place.isEmpty()) {
            errors.add(new FieldError("/postcode", "not-a-postcode", "Enter a whole postcode, such as XW1 1AA."));
        }
        if (limit < 1 || limit > MOST_FOUND) {
            errors.add(new FieldError("/limit", "out-of-range", "Ask for 1 to " + MOST_FOUND + " services."));
        }
        if (!errors.isEmpty()) {
            throw new Invalid(errors);
        }
        return place;
    }
}
