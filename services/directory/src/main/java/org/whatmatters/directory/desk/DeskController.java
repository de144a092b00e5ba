package org.whatmatters.directory.desk;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.whatmatters.directory.life.application.Desk;
import org.whatmatters.directory.listing.Days;
import org.whatmatters.platform.web.Actor;
import org.whatmatters.platform.web.MayUse;
import org.whatmatters.platform.web.NotFound;
import org.whatmatters.platform.web.Role;
import org.whatmatters.platform.web.Versioned;

/// The listings that somebody looks after.
@RestController
@RequestMapping("/api/v1/directory/listings")
@MayUse(staff = {Role.DIRECTORY_EDITOR, Role.DIRECTORY_ASSURER, Role.PROVIDER_WORKER, Role.PROVIDER_MANAGER})
class DeskController {

    private static final int MOST = 200;

    private final Standings standings;
    private final Clock clock;

    DeskController(Standings standings, Clock clock) {
        this.standings = standings;
        this.clock = clock;
    }

    record ListResponse(List<Standing> items) {}

    @GetMapping
    ListResponse list(@RequestParam(defaultValue = "OURS") Which which, Actor.Staff actor) {
        return new ListResponse(standings.list(which, Desk.of(actor), Days.today(clock), MOST));
    }

    @GetMapping("/{id}")
    ResponseEntity<Standing> one(@PathVariable UUID id, Actor.Staff actor) {
        var standing = standings.find(id, Desk.of(actor)).orElseThrow(NotFound::new);
        return Versioned.ok(standing.version(), standing);
    }
}
