package org.whatmatters.person.subjectaccess;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.whatmatters.person.sought.Sought;
import org.whatmatters.person.subjectaccess.Holding.Decision;
import org.whatmatters.person.subjectaccess.KeepSubjectAccess.SafetyCheckMade;
import org.whatmatters.person.subjectaccess.SafetyCheck.IdentityHow;
import org.whatmatters.person.subjectaccess.SafetyCheck.MadeToAsk;
import org.whatmatters.platform.web.Actor;
import org.whatmatters.platform.web.Audit;
import org.whatmatters.platform.web.ExpectedVersion;
import org.whatmatters.platform.web.Invalid;
import org.whatmatters.platform.web.MayUse;
import org.whatmatters.platform.web.NotFound;
import org.whatmatters.platform.web.Page;
import org.whatmatters.platform.web.PageRequest;
import org.whatmatters.platform.web.Role;
import org.whatmatters.platform.web.Versioned;

/// The officers of the integrated care board give people a copy of all that is held on them.
@RestController
@RequestMapping("/api/v1/subject-access")
@MayUse(staff = Role.IG_OFFICER)
class SubjectAccessController {

    private static final String TEXT = "(\\P{Cntrl}|[\\r\\n])*";
    private static final String LINE = "\\P{Cntrl}*";

    private final KeepSubjectAccess keepSubjectAccess;
    private final SubjectAccesses orders;
    private final AssembledHoldings holdings;
    private final Archive archive;
    private final Audit audit;

    SubjectAccessController(
            KeepSubjectAccess keepSubjectAccess,
            SubjectAccesses orders,
            AssembledHoldings holdings,
            Archive archive,
            Audit audit) {
        this.keepSubjectAccess = keepSubjectAccess;
        this.orders = orders;
        this.holdings = holdings;
        this.archive = archive;
        this.audit = audit;
    }

    @PostMapping
    ResponseEntity<OrderResponse> order(@Valid @RequestBody OrderRequest request, Actor.Staff officer) {
        var id = keepSubjectAccess.order(request.toAsked(), officer);
        var opened = response(id, officer);
        return Versioned.created(URI.create("/api/v1/subject-access/" + id), opened.version(), opened);
    }

    @GetMapping
    Page<ListedResponse> list(PageRequest page, Actor.Staff officer) {
        var shown = Page.of(orders.list(officer, page), page, one -> one.order().id());
        audit.granted(
                officer,
                "list subject accesses",
                shown.items().stream().map(one -> one.order().person().value()).toList(),
                KeepSubjectAccess.OFFICER);
        return new Page<>(shown.items().stream().map(ListedResponse::of).toList(), shown.next());
    }

    @GetMapping("/{id}")
    ResponseEntity<OrderResponse> read(@PathVariable UUID id, Actor.Staff officer) {
        var opened = response(id, officer);
        return Versioned.ok(opened.version(), opened);
    }

    private OrderResponse response(UUID id, Actor.Staff officer) {
        var opened = keepSubjectAccess.read(id, officer);
        return OrderResponse.of(opened, orders.namesOf(opened.controllers()), officer);
    }

    @PostMapping("/{id}/checks")
    void check(
            @PathVariable UUID id,
            ExpectedVersion expected,
            @Valid @RequestBody CheckRequest request,
            Actor.Staff officer) {
        keepSubjectAccess.check(id, expected, request.toCheck(), officer);
    }

    @PutMapping("/{id}/lengthening")
    void lengthen(
            @PathVariable UUID id,
            ExpectedVersion expected,
            @Valid @RequestBody BecauseRequest request,
            Actor.Staff officer) {
        keepSubjectAccess.lengthen(id, expected, request.because().strip(), officer);
    }

    @PutMapping("/{id}/officer")
    void takeOn(@PathVariable UUID id, ExpectedVersion expected, Actor.Staff officer) {
        keepSubjectAccess.takeOn(id, expected, officer);
    }

    @PutMapping("/{id}/assembly")
    void assemble(
            @PathVariable UUID id,
            ExpectedVersion expected,
            Actor.Staff officer,
            @RequestHeader(HttpHeaders.AUTHORIZATION) String authorization) {
        keepSubjectAccess.assemble(id, expected, officer, authorization);
    }

    /// What is held, in the order in which it came in.
    ///
    /// @param concerning whether only that about which somebody has to decide
    @GetMapping("/{id}/entries")
    Page<HoldingResponse> entries(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "false") boolean concerning,
            PageRequest page,
            Actor.Staff officer) {
        var seen = orders.find(id, officer).orElseThrow(NotFound::new);
        var shown = Page.of(holdings.of(id, concerning, page), page, Holding::id);
        audit.granted(
                officer,
                "read entries of subject access",
                List.of(seen.order().person().value()),
                KeepSubjectAccess.OFFICER);
        var names = orders.namesOf(Hindrance.controllers(seen.order(), shown.items()));
        return new Page<>(
                shown.items().stream()
                        .map(one -> HoldingResponse.of(one, names))
                        .toList(),
                shown.next());
    }

    @GetMapping("/{id}/entries/{entryId}")
    ResponseEntity<HoldingResponse> entry(@PathVariable UUID id, @PathVariable UUID entryId, Actor.Staff officer) {
        var order = orders.find(id, officer).orElseThrow(NotFound::new).order();
        var holding = holdings.find(id, entryId).orElseThrow(NotFound::new);
        audit.granted(
                officer,
                "read entries of subject access",
                List.of(order.person().value()),
                KeepSubjectAccess.OFFICER);
        var names = orders.namesOf(Hindrance.controllers(order, List.of(holding)));
        return Versioned.ok(order.version(), HoldingResponse.of(holding, names));
    }

    @PutMapping("/{id}/entries/{entryId}/decision")
    void decide(
            @PathVariable UUID id,
            @PathVariable UUID entryId,
            ExpectedVersion expected,
            @Valid @RequestBody DecisionRequest request,
            Actor.Staff officer) {
        request.check();
        keepSubjectAccess.decide(
                id, entryId, expected, request.decision(), request.strippedWords(), request.reason(), officer);
    }

    @PutMapping("/{id}/controllers/{organisationId}")
    void approve(
            @PathVariable UUID id,
            @PathVariable UUID organisationId,
            ExpectedVersion expected,
            @Valid @RequestBody ApprovalRequest request,
            Actor.Staff officer) {
        keepSubjectAccess.approve(
                id, organisationId, expected, request.saidBy().strip(), given(request.note()), officer);
    }

    @PutMapping("/{id}/proposal")
    void propose(@PathVariable UUID id, ExpectedVersion expected, Actor.Staff officer) {
        keepSubjectAccess.propose(id, expected, officer);
    }

    @PutMapping("/{id}/sending-back")
    void sendBack(@PathVariable UUID id, ExpectedVersion expected, Actor.Staff officer) {
        keepSubjectAccess.sendBack(id, expected, officer);
    }

    @PutMapping("/{id}/release")
    void release(@PathVariable UUID id, ExpectedVersion expected, Actor.Staff officer) {
        keepSubjectAccess.release(id, expected, officer);
    }

    @PutMapping("/{id}/closing")
    void close(
            @PathVariable UUID id,
            ExpectedVersion expected,
            @Valid @RequestBody BecauseRequest request,
            Actor.Staff officer) {
        keepSubjectAccess.close(id, expected, request.because().strip(), officer);
    }

    @GetMapping("/{id}/archive")
    void archive(@PathVariable UUID id, Actor.Staff officer, HttpServletResponse response) throws IOException {
        var copy = keepSubjectAccess.fetch(id, officer);
        response.setContentType("application/zip");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        // No name in it: the file lies about in somebody's downloads.
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("what-is-held.zip")
                        .build()
                        .toString());
        archive.write(copy, response.getOutputStream());
    }

    private static @Nullable String given(@Nullable String text) {
        return Optional.ofNullable(text)
                .map(String::strip)
                .filter(stripped -> !stripped.isEmpty())
                .orElse(null);
    }

    /// Who asks, and how that was checked.
    record OrderRequest(
            @Nullable String nhsNumber,
            @Size(max = 70) @Nullable String givenName,
            @Size(max = 70) @Nullable String familyName,
            @Nullable LocalDate birthDate,
            @Nullable String postcode,
            @NotNull LocalDate receivedOn,

            @Size(max = 300) @Pattern(regexp = LINE) @Nullable
            String representative,

            @Valid @NotNull CheckRequest check) {

        KeepSubjectAccess.Asked toAsked() {
            return new KeepSubjectAccess.Asked(
                    Sought.checked(nhsNumber, givenName, familyName, birthDate, postcode),
                    receivedOn,
                    given(representative),
                    check.toCheck());
        }
    }

    record CheckRequest(
            @NotNull IdentityHow identityHow,
            @NotNull Boolean spokenAlone,
            @NotNull MadeToAsk madeToAsk,

            @Size(max = 1000) @Pattern(regexp = TEXT) @Nullable
            String note) {

        SafetyCheckMade toCheck() {
            return new SafetyCheckMade(identityHow, spokenAlone, madeToAsk, given(note));
        }
    }

    record BecauseRequest(
            @NotBlank @Size(min = 10, max = 1000) @Pattern(regexp = TEXT)
            String because) {}

    /// What becomes of one entry.
    ///
    /// @param words which are taken out, as they stand in it; only where it is redacted
    /// @param because only where something is kept back
    record DecisionRequest(
            @NotNull Decision decision,

            @Size(max = 50) @Nullable List<@NotBlank @Size(min = 2, max = 2000) String> words,

            @Size(min = 3, max = 1000) @Pattern(regexp = TEXT) @Nullable
            String because) {

        void check() {
            if (decision == Decision.UNDECIDED) {
                throw Invalid.field("/decision", "INVALID_VALUE", "Decide: give it, leave words out, or keep it back.");
            }
            if (decision == Decision.REDACT && strippedWords().isEmpty()) {
                throw Invalid.field("/words", "REQUIRED", "Say which words are left out.");
            }
            if (decision != Decision.GIVE && given(because) == null) {
                throw Invalid.field("/because", "REQUIRED", "Say why.");
            }
        }

        /// Nothing is taken out of what is given whole, or not at all.
        List<String> strippedWords() {
            return words == null || decision != Decision.REDACT
                    ? List.of()
                    : words.stream().map(String::strip).distinct().toList();
        }

        @Nullable
        String reason() {
            return decision == Decision.GIVE ? null : given(because);
        }
    }

    record ApprovalRequest(
            @NotBlank @Size(max = 140) @Pattern(regexp = LINE)
            String saidBy,

            @Size(max = 1000) @Pattern(regexp = TEXT) @Nullable
            String note) {}

    /// An order in the list.
    record ListedResponse(
            UUID id, String personName, LocalDate receivedOn, LocalDate dueOn, String officer, String state) {

        static ListedResponse of(SubjectAccesses.Seen seen) {
            var order = seen.order();
            return new ListedResponse(
                    order.id(),
                    seen.personName(),
                    order.deadline().receivedOn(),
                    order.deadline().dueOn(),
                    order.officer().name(),
                    order.state().word());
        }
    }
}
