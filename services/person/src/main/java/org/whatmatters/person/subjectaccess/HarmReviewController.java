package org.whatmatters.person.subjectaccess;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.whatmatters.person.subjectaccess.Holding.Decision;
import org.whatmatters.person.subjectaccess.Holding.Harm;
import org.whatmatters.platform.web.Actor;
import org.whatmatters.platform.web.Audit;
import org.whatmatters.platform.web.ExpectedVersion;
import org.whatmatters.platform.web.MayUse;
import org.whatmatters.platform.web.NotFound;
import org.whatmatters.platform.web.Page;
import org.whatmatters.platform.web.PageRequest;
import org.whatmatters.platform.web.Role;
import org.whatmatters.platform.web.Versioned;

/// A clinician of the board says of records of health whether reading them would do serious harm. They see nothing
/// else of an order, and not even whose it is.
@RestController
@RequestMapping("/api/v1/subject-access/harm-reviews")
@MayUse(staff = Role.CLINICIAN)
class HarmReviewController {

    private final PrepareSubjectAccess prepareSubjectAccess;
    private final SubjectAccesses orders;
    private final Preparations preparations;
    private final AssembledHoldings holdings;
    private final Audit audit;

    HarmReviewController(
            PrepareSubjectAccess prepareSubjectAccess,
            SubjectAccesses orders,
            Preparations preparations,
            AssembledHoldings holdings,
            Audit audit) {
        this.prepareSubjectAccess = prepareSubjectAccess;
        this.orders = orders;
        this.preparations = preparations;
        this.holdings = holdings;
        this.audit = audit;
    }

    @GetMapping
    Page<WaitingResponse> waiting(PageRequest page, Actor.Staff clinician) {
        var shown = Page.of(
                orders.awaitingClinician(clinician, page),
                page,
                one -> one.order().id());
        audit.granted(
                clinician,
                "list harm reviews",
                shown.items().stream().map(one -> one.order().person().value()).toList(),
                SubjectAccessDesk.CLINICIAN);
        return new Page<>(
                shown.items().stream()
                        .map(one -> new WaitingResponse(
                                one.order().id(), one.order().deadline().dueOn()))
                        .toList(),
                shown.next());
    }

    @GetMapping("/{id}")
    ResponseEntity<ReviewResponse> read(@PathVariable UUID id, PageRequest page, Actor.Staff clinician) {
        var order = orderFor(id, clinician);
        var shown = Page.of(holdings.ofHealth(id, page), page, Holding::id);
        var names = preparations.namesOf(Hindrance.controllers(order, shown.items()));
        return Versioned.ok(
                order.version(),
                new ReviewResponse(
                        id,
                        order.version(),
                        order.deadline().dueOn(),
                        shown.items().stream()
                                .map(one -> HoldingResponse.of(one, names))
                                .toList(),
                        shown.next()));
    }

    @GetMapping("/{id}/entries/{entryId}")
    ResponseEntity<HoldingResponse> entry(@PathVariable UUID id, @PathVariable UUID entryId, Actor.Staff clinician) {
        var order = orderFor(id, clinician);
        var holding = holdings.find(id, entryId)
                .filter(one -> one.health() && one.decision() != Decision.WITHHOLD)
                .orElseThrow(NotFound::new);
        var names = preparations.namesOf(Hindrance.controllers(order, List.of(holding)));
        return Versioned.ok(order.version(), HoldingResponse.of(holding, names));
    }

    private SubjectAccess orderFor(UUID id, Actor.Staff clinician) {
        var order = orders.find(id, clinician)
                .map(SubjectAccesses.Seen::order)
                .filter(SubjectAccess::clinicianLooks)
                .orElseThrow(NotFound::new);
        audit.granted(clinician, "read harm review", List.of(order.person().value()), SubjectAccessDesk.CLINICIAN);
        return order;
    }

    @PutMapping("/{id}/entries/{entryId}")
    void judge(
            @PathVariable UUID id,
            @PathVariable UUID entryId,
            ExpectedVersion expected,
            @Valid @RequestBody HarmRequest request,
            Actor.Staff clinician) {
        prepareSubjectAccess.judge(
                id, entryId, expected, request.harm(), request.because().strip(), clinician);
    }

    record WaitingResponse(UUID id, LocalDate dueOn) {}

    record ReviewResponse(
            UUID id,
            long version,
            LocalDate dueOn,
            List<HoldingResponse> entries,
            @Nullable String next) {}

    record HarmRequest(
            @NotNull Harm.Word harm,

            @NotBlank(message = "Say why you think so.")
            @Size(min = 3, max = 1000)
            @Pattern(regexp = "(\\P{Cntrl}|[\\r\\n])*")
            String because) {}
}
