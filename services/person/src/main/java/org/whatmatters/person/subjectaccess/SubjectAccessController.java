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
import org.springframework.web.bind.annotation.RestController;
import org.whatmatters.person.sought.Sought;
import org.whatmatters.person.subjectaccess.SafetyCheck.IdentityHow;
import org.whatmatters.person.subjectaccess.SafetyCheck.MadeToAsk;
import org.whatmatters.platform.web.Actor;
import org.whatmatters.platform.web.Audit;
import org.whatmatters.platform.web.ExpectedVersion;
import org.whatmatters.platform.web.MayUse;
import org.whatmatters.platform.web.Page;
import org.whatmatters.platform.web.PageRequest;
import org.whatmatters.platform.web.Role;
import org.whatmatters.platform.web.Versioned;

/// The officers of the integrated care board give people a copy of all that is held on them.
@RestController
@RequestMapping("/api/v1/subject-access")
@MayUse(staff = Role.IG_OFFICER)
class SubjectAccessController {

    static final String TEXT = "(\\P{Cntrl}|[\\r\\n])*";
    private static final String LINE = "\\P{Cntrl}*";

    private final OrderSubjectAccess orderSubjectAccess;
    private final PrepareSubjectAccess prepareSubjectAccess;
    private final ReleaseSubjectAccess releaseSubjectAccess;
    private final SubjectAccessDesk desk;
    private final SubjectAccesses orders;
    private final Preparations preparations;
    private final Archive archive;
    private final Audit audit;

    SubjectAccessController(
            OrderSubjectAccess orderSubjectAccess,
            PrepareSubjectAccess prepareSubjectAccess,
            ReleaseSubjectAccess releaseSubjectAccess,
            SubjectAccessDesk desk,
            SubjectAccesses orders,
            Preparations preparations,
            Archive archive,
            Audit audit) {
        this.orderSubjectAccess = orderSubjectAccess;
        this.prepareSubjectAccess = prepareSubjectAccess;
        this.releaseSubjectAccess = releaseSubjectAccess;
        this.desk = desk;
        this.orders = orders;
        this.preparations = preparations;
        this.archive = archive;
        this.audit = audit;
    }

    @PostMapping
    ResponseEntity<OrderResponse> order(@Valid @RequestBody OrderRequest request, Actor.Staff officer) {
        var id = orderSubjectAccess.order(request.toAsked(), officer);
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
                SubjectAccessDesk.OFFICER);
        return new Page<>(shown.items().stream().map(ListedResponse::of).toList(), shown.next());
    }

    @GetMapping("/{id}")
    ResponseEntity<OrderResponse> read(@PathVariable UUID id, Actor.Staff officer) {
        var opened = response(id, officer);
        return Versioned.ok(opened.version(), opened);
    }

    private OrderResponse response(UUID id, Actor.Staff officer) {
        var opened = desk.read(id, officer);
        return OrderResponse.of(opened, preparations.namesOf(opened.controllers()), officer);
    }

    @PostMapping("/{id}/checks")
    void check(
            @PathVariable UUID id,
            ExpectedVersion expected,
            @Valid @RequestBody CheckRequest request,
            Actor.Staff officer) {
        prepareSubjectAccess.check(id, expected, request.toCheck(), officer);
    }

    @PutMapping("/{id}/lengthening")
    void lengthen(
            @PathVariable UUID id,
            ExpectedVersion expected,
            @Valid @RequestBody BecauseRequest request,
            Actor.Staff officer) {
        prepareSubjectAccess.lengthen(id, expected, request.because().strip(), officer);
    }

    @PutMapping("/{id}/officer")
    void takeOn(@PathVariable UUID id, ExpectedVersion expected, Actor.Staff officer) {
        prepareSubjectAccess.takeOn(id, expected, officer);
    }

    @PutMapping("/{id}/assembly")
    void assemble(
            @PathVariable UUID id,
            ExpectedVersion expected,
            Actor.Staff officer,
            @RequestHeader(HttpHeaders.AUTHORIZATION) String authorization) {
        prepareSubjectAccess.assemble(id, expected, officer, authorization);
    }

    @PutMapping("/{id}/controllers/{organisationId}")
    void approve(
            @PathVariable UUID id,
            @PathVariable UUID organisationId,
            ExpectedVersion expected,
            @Valid @RequestBody ApprovalRequest request,
            Actor.Staff officer) {
        prepareSubjectAccess.approve(
                id, organisationId, expected, request.saidBy().strip(), given(request.note()), officer);
    }

    @PutMapping("/{id}/proposal")
    void propose(@PathVariable UUID id, ExpectedVersion expected, Actor.Staff officer) {
        releaseSubjectAccess.propose(id, expected, officer);
    }

    @PutMapping("/{id}/sending-back")
    void sendBack(@PathVariable UUID id, ExpectedVersion expected, Actor.Staff officer) {
        releaseSubjectAccess.sendBack(id, expected, officer);
    }

    @PutMapping("/{id}/release")
    void release(@PathVariable UUID id, ExpectedVersion expected, Actor.Staff officer) {
        releaseSubjectAccess.release(id, expected, officer);
    }

    @PutMapping("/{id}/closing")
    void close(
            @PathVariable UUID id,
            ExpectedVersion expected,
            @Valid @RequestBody BecauseRequest request,
            Actor.Staff officer) {
        releaseSubjectAccess.close(id, expected, request.because().strip(), officer);
    }

    @GetMapping("/{id}/archive")
    void archive(@PathVariable UUID id, Actor.Staff officer, HttpServletResponse response) throws IOException {
        var copy = releaseSubjectAccess.fetch(id, officer);
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

    static @Nullable String given(@Nullable String text) {
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

        OrderSubjectAccess.Asked toAsked() {
            return new OrderSubjectAccess.Asked(
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

        SafetyCheck.Made toCheck() {
            return new SafetyCheck.Made(identityHow, spokenAlone, madeToAsk, given(note));
        }
    }

    record BecauseRequest(
            @NotBlank(message = "Give a reason.") @Size(min = 10, max = 1000) @Pattern(regexp = TEXT)
            String because) {}

    record ApprovalRequest(
            @NotBlank(message = "Enter who there agreed.") @Size(max = 140) @Pattern(regexp = LINE)
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
