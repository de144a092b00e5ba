package org.whatmatters.person.proxy;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.whatmatters.person.circle.Heading;
import org.whatmatters.person.circle.Scope;
import org.whatmatters.person.proxy.KeepCapacity.Found;
import org.whatmatters.person.proxy.KeepProxies.WithCode;
import org.whatmatters.person.proxy.ProxiesResponse.BeforeSixteenResponse;
import org.whatmatters.person.proxy.Proxy.AtSixteen;
import org.whatmatters.person.proxy.Proxy.Grant;
import org.whatmatters.person.record.How;
import org.whatmatters.person.record.PersonId;
import org.whatmatters.person.record.application.ReadRecord;
import org.whatmatters.platform.web.Actor;
import org.whatmatters.platform.web.Audit;
import org.whatmatters.platform.web.ExpectedVersion;
import org.whatmatters.platform.web.MayUse;
import org.whatmatters.platform.web.Page;
import org.whatmatters.platform.web.PageRequest;
import org.whatmatters.platform.web.Role;

/// Who helps a person, for the person and those who work with them.
@RestController
@MayUse(
        staff = {Role.LINK_WORKER, Role.HEALTH_COACH, Role.CARE_COORDINATOR},
        person = true)
class ProxyController {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    /// From then on what becomes of a parent's right has to be decided: at fifteen and a half.
    private static final int MONTHS_BEFORE_SIXTEEN = 6;

    private static final String LINE = "\\P{Cntrl}*";
    private static final String TEXT = "(\\P{Cntrl}|[\\r\\n])*";

    private final ReadRecord readRecord;
    private final KeepProxies keepProxies;
    private final KeepCapacity keepCapacity;
    private final Proxies proxies;
    private final CapacityFindings findings;
    private final Audit audit;
    private final Clock clock;

    ProxyController(
            ReadRecord readRecord,
            KeepProxies keepProxies,
            KeepCapacity keepCapacity,
            Proxies proxies,
            CapacityFindings findings,
            Audit audit,
            Clock clock) {
        this.readRecord = readRecord;
        this.keepProxies = keepProxies;
        this.keepCapacity = keepCapacity;
        this.proxies = proxies;
        this.findings = findings;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping("/api/v1/people/{id}/proxies")
    ProxiesResponse read(@PathVariable UUID id, Actor actor) {
        var record = readRecord.read(new PersonId(id), "read proxies", actor).record();
        return ProxiesResponse.of(
                proxies.of(record.id()),
                proxies.shutOut(record.id(), clock.instant()),
                proxies.lookedAfterBy(record.id()),
                // What was found about somebody's capacity is for those who work with them.
                actor instanceof Actor.Staff ? findings.of(record.id()) : null,
                today());
    }

    @PostMapping("/api/v1/people/{id}/proxies")
    @ResponseStatus(HttpStatus.CREATED)
    CodeResponse name(@PathVariable UUID id, @Valid @RequestBody NamingRequest request, Actor actor) {
        return CodeResponse.of(keepProxies.name(new PersonId(id), request.naming(), actor));
    }

    @PostMapping("/api/v1/people/{id}/proxies/{proxyId}/code")
    @ResponseStatus(HttpStatus.CREATED)
    CodeResponse giveNewCode(@PathVariable UUID id, @PathVariable UUID proxyId, ExpectedVersion expected, Actor actor) {
        return CodeResponse.of(keepProxies.giveNewCode(new PersonId(id), proxyId, expected, actor));
    }

    @PutMapping("/api/v1/people/{id}/proxies/{proxyId}/confirmation")
    void confirm(@PathVariable UUID id, @PathVariable UUID proxyId, ExpectedVersion expected, Actor actor) {
        keepProxies.confirm(new PersonId(id), proxyId, expected, actor);
    }

    @PutMapping("/api/v1/people/{id}/proxies/{proxyId}/grant")
    void give(
            @PathVariable UUID id,
            @PathVariable UUID proxyId,
            ExpectedVersion expected,
            @Valid @RequestBody GrantRequest request,
            Actor actor) {
        keepProxies.give(new PersonId(id), proxyId, request.grant(), request.how(), expected, actor);
    }

    @PutMapping("/api/v1/people/{id}/proxies/{proxyId}/end")
    void end(@PathVariable UUID id, @PathVariable UUID proxyId, ExpectedVersion expected, Actor actor) {
        keepProxies.end(new PersonId(id), proxyId, expected, actor);
    }

    @PutMapping("/api/v1/people/{id}/proxies/{proxyId}/at-sixteen")
    void decideAtSixteen(
            @PathVariable UUID id,
            @PathVariable UUID proxyId,
            ExpectedVersion expected,
            @Valid @RequestBody AtSixteenRequest request,
            Actor actor) {
        keepProxies.decideAtSixteen(new PersonId(id), proxyId, request.decided(), request.how(), expected, actor);
    }

    @MayUse(staff = {Role.LINK_WORKER, Role.HEALTH_COACH, Role.CARE_COORDINATOR})
    @PostMapping("/api/v1/people/{id}/capacity-findings")
    @ResponseStatus(HttpStatus.CREATED)
    void find(@PathVariable UUID id, @Valid @RequestBody FindingRequest request, Actor.Staff worker) {
        keepCapacity.keep(new PersonId(id), request.found(), worker);
    }

    @MayUse(staff = {Role.LINK_WORKER, Role.HEALTH_COACH, Role.CARE_COORDINATOR, Role.TEAM_LEAD})
    @GetMapping("/api/v1/people/before-sixteen")
    Page<BeforeSixteenResponse> beforeSixteen(PageRequest page, Actor.Staff worker) {
        var bornUntil = today().plusMonths(MONTHS_BEFORE_SIXTEEN).minusYears(Kind.AGE_OF_OWN_WORD);
        var children = Page.of(
                proxies.beforeSixteen(worker.organisationId(), worker.subject(), bornUntil, clock.instant(), page),
                page,
                one -> one.proxy().id());
        audit.granted(
                worker,
                "list before sixteen",
                children.items().stream()
                        .map(one -> one.proxy().person().value())
                        .toList(),
                "HOST");
        return new Page<>(
                children.items().stream().map(BeforeSixteenResponse::of).toList(), children.next());
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(LONDON));
    }

    /// @param how asked of staff, and refused from the person
    record NamingRequest(
            @NotBlank(message = "Say who it is.") @Size(max = 70) @Pattern(regexp = LINE)
            String name,

            @NotNull Kind kind,

            @Size(max = 200) @Pattern(regexp = LINE) @Nullable
            String authority,

            @NotNull Set<@NotNull Heading> headings,
            @NotNull Set<@NotNull Scope> scopes,
            @NotNull LocalDate until,
            @NotNull Boolean looksAfter,
            @Nullable How how) {

        Naming naming() {
            return new Naming(
                    name.strip(),
                    kind,
                    authority == null || authority.isBlank() ? null : authority.strip(),
                    new Grant(headings, scopes, until),
                    looksAfter,
                    how);
        }
    }

    record GrantRequest(
            @NotNull Set<@NotNull Heading> headings,
            @NotNull Set<@NotNull Scope> scopes,
            @NotNull LocalDate until,
            @Nullable How how) {

        Grant grant() {
            return new Grant(headings, scopes, until);
        }
    }

    record AtSixteenRequest(
            @NotNull AtSixteen decided, @Nullable How how) {}

    record FindingRequest(
            @NotNull CapacityFinding.Decision decision,
            @NotNull CapacityFinding.Outcome outcome,

            @NotBlank(message = "Say what you did to help them decide, and what you saw.")
            @Size(min = CapacityFinding.SHORTEST_REASON, max = 1000)
            @Pattern(regexp = TEXT)
            String because,

            @NotNull LocalDate foundOn,
            @Nullable LocalDate reviewOn) {

        Found found() {
            return new Found(decision, outcome, because.strip(), foundOn, reviewOn);
        }
    }

    /// What the person hands on to whoever is to help. It is shown this once.
    record CodeResponse(UUID proxyId, String code, Instant until) {

        static CodeResponse of(WithCode given) {
            return new CodeResponse(given.id(), given.code().shown(), given.until());
        }
    }
}
