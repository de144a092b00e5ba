package org.whatmatters.careplan.given.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.whatmatters.careplan.circle.Author;
import org.whatmatters.careplan.circle.application.MayOpenPages;
import org.whatmatters.careplan.given.GivenId;
import org.whatmatters.careplan.given.GivenResources.Kept;
import org.whatmatters.careplan.given.application.GiveResource;
import org.whatmatters.careplan.given.application.ListGiven;
import org.whatmatters.careplan.given.application.TakeBackResource;
import org.whatmatters.careplan.given.application.TextResource;
import org.whatmatters.platform.web.Actor;
import org.whatmatters.platform.web.MayUse;
import org.whatmatters.platform.web.Page;
import org.whatmatters.platform.web.PageRequest;
import org.whatmatters.platform.web.Role;

/// What people were given to read, watch or do.
@RestController
@RequestMapping("/api/v1/given-resources")
class GivenController {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final GiveResource giveResource;
    private final ListGiven listGiven;
    private final TakeBackResource takeBackResource;
    private final TextResource textResource;
    private final Clock clock;

    GivenController(
            GiveResource giveResource,
            ListGiven listGiven,
            TakeBackResource takeBackResource,
            TextResource textResource,
            Clock clock) {
        this.giveResource = giveResource;
        this.listGiven = listGiven;
        this.takeBackResource = takeBackResource;
        this.textResource = textResource;
        this.clock = clock;
    }

    record GivenRequest(@NotNull UUID personId, @NotNull UUID resourceId) {}

    /// What a person has.
    ///
    /// @param mayBeGiven whether it can still be relied on, so that it may be texted
    /// @param by `person`, `proxy` or `worker`
    /// @param name the worker's or the proxy's
    record GivenResponse(
            UUID id,
            UUID resourceId,
            String title,
            boolean mayBeGiven,
            String by,
            @Nullable String name,
            Instant givenAt,
            @Nullable Instant textedAt) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @MayUse(
            staff = {Role.LINK_WORKER, Role.HEALTH_COACH, Role.CARE_COORDINATOR, Role.TEAM_LEAD},
            person = true)
    GivenResponse give(@Valid @RequestBody GivenRequest request, Actor actor) {
        return response(giveResource.give(request.personId(), request.resourceId(), actor));
    }

    @GetMapping
    @MayOpenPages
    Page<GivenResponse> list(@RequestParam UUID personId, PageRequest page, Actor actor) {
        var given = listGiven.list(personId, actor, page).stream()
                .map(this::response)
                .toList();
        return Page.of(given, page, GivenResponse::id);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @MayUse(
            staff = {Role.LINK_WORKER, Role.HEALTH_COACH, Role.CARE_COORDINATOR, Role.TEAM_LEAD},
            person = true)
    void takeBack(@PathVariable UUID id, Actor actor) {
        takeBackResource.takeBack(new GivenId(id), actor);
    }

    /// Asks for a text. When and whether it goes out, the messages to the person tell.
    @PostMapping("/{id}/texts")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @MayUse(staff = {Role.LINK_WORKER, Role.HEALTH_COACH, Role.CARE_COORDINATOR, Role.TEAM_LEAD})
    void text(@PathVariable UUID id, Actor.Staff worker) {
        textResource.text(new GivenId(id), worker);
    }

    private GivenResponse response(Kept kept) {
        var given = kept.given();
        var by = switch (given.by()) {
            case Author.ThePerson _ -> "person";
            case Author.Proxy _ -> "proxy";
            case Author.SaidTo _ -> "worker";
        };
        return new GivenResponse(
                given.id().value(),
                given.resource(),
                kept.resource().title(),
                kept.resource().mayBeGiven(LocalDate.ofInstant(clock.instant(), LONDON)),
                by,
                given.by().name(),
                given.at(),
                given.textedAt());
    }
}
