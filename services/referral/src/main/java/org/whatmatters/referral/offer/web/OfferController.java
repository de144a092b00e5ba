package org.whatmatters.referral.offer.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.whatmatters.platform.web.Actor;
import org.whatmatters.platform.web.Audit;
import org.whatmatters.platform.web.ExpectedVersion;
import org.whatmatters.platform.web.MayUse;
import org.whatmatters.platform.web.NotFound;
import org.whatmatters.platform.web.Page;
import org.whatmatters.platform.web.PageRequest;
import org.whatmatters.platform.web.Role;
import org.whatmatters.platform.web.Versioned;
import org.whatmatters.referral.access.Basis;
import org.whatmatters.referral.count.Counts;
import org.whatmatters.referral.offer.OfferId;
import org.whatmatters.referral.offer.RejectionReason;
import org.whatmatters.referral.offer.application.AcceptOffer;
import org.whatmatters.referral.offer.application.RejectOffer;
import org.whatmatters.referral.offer.web.Nudges.Nudge;
import org.whatmatters.referral.offer.web.ProviderOffers.ProviderOffer;
import org.whatmatters.referral.offer.web.ProviderOffers.Standing;
import org.whatmatters.referral.search.Searches;

/// What a provider is asked, and its answers.
@RestController
@RequestMapping("/api/v1/offers")
@MayUse(staff = {Role.PROVIDER_WORKER, Role.PROVIDER_MANAGER})
class OfferController {

    private final ProviderOffers providerOffers;
    private final Nudges nudges;
    private final AcceptOffer acceptOffer;
    private final RejectOffer rejectOffer;
    private final Searches searches;
    private final Audit audit;

    OfferController(
            ProviderOffers providerOffers,
            Nudges nudges,
            AcceptOffer acceptOffer,
            RejectOffer rejectOffer,
            Searches searches,
            Audit audit) {
        this.searches = searches;
        this.providerOffers = providerOffers;
        this.nudges = nudges;
        this.acceptOffer = acceptOffer;
        this.rejectOffer = rejectOffer;
        this.audit = audit;
    }

    /// @param backOn the last day on which the group can answer
    record NudgeResponse(
            UUID id, String serviceName, @Nullable String need, Instant madeAt, LocalDate backOn) {

        static NudgeResponse of(Nudge nudge) {
            return new NudgeResponse(nudge.id(), nudge.serviceName(), nudge.need(), nudge.madeAt(), nudge.backOn());
        }
    }

    record RejectionRequest(@NotNull RejectionReason reasonCode) {}

    /// An offer as its provider may see it.
    ///
    /// @param answerBy the last day for an answer; absent where none is waited for
    /// @param personId where the person lets the group read something: by it the plan service answers what. A group
    ///     needs no id else
    record OfferResponse(
            UUID id,
            long version,
            @Nullable UUID personId,
            String serviceName,
            @Nullable String need,
            String state,
            Instant madeAt,
            @Nullable LocalDate answerBy,
            @Nullable String personName) {

        static OfferResponse of(ProviderOffer offer) {
            return new OfferResponse(
                    offer.id(),
                    offer.version(),
                    offer.isOpened() ? offer.personId() : null,
                    offer.serviceName(),
                    offer.need(),
                    offer.state(),
                    offer.madeAt(),
                    offer.answerBy(),
                    offer.personName());
        }
    }

    /// How many offers there are, by where they stand.
    ///
    /// @param countedTo that many is "as many or more"
    record OfferCounts(Map<Standing, Long> states, int countedTo) {}

    /// @param search the id of what was typed ([Searches]): of a first name, among those whom the group welcomes
    @GetMapping
    Page<OfferResponse> list(
            @RequestParam @Nullable Standing state,
            @RequestParam @Nullable UUID search,
            PageRequest page,
            Actor.Staff provider) {
        var sought = searches.sought(search, provider);
        var offers = Page.of(providerOffers.list(provider, state, sought, page), page, ProviderOffer::id);
        var people = offers.items().stream().map(ProviderOffer::personId).toList();
        audit.granted(provider, "list offers", people, Basis.PROVIDER.name());
        return new Page<>(offers.items().stream().map(OfferResponse::of).toList(), offers.next());
    }

    @GetMapping("/counts")
    OfferCounts counts(Actor.Staff provider) {
        return new OfferCounts(providerOffers.counts(provider), Counts.MOST);
    }

    /// What the group is reminded of: it has not answered for as long as the host has it wait.
    @GetMapping("/nudges")
    List<NudgeResponse> nudges(Actor.Staff provider) {
        var waiting = nudges.of(provider);
        var people = waiting.stream().map(Nudge::personId).toList();
        audit.granted(provider, "list offers that wait", people, Basis.PROVIDER.name());
        return waiting.stream().map(NudgeResponse::of).toList();
    }

    @GetMapping("/{id}")
    ResponseEntity<OfferResponse> one(@PathVariable UUID id, Actor.Staff provider) {
        return read(id, provider);
    }

    @PutMapping("/{id}/acceptance")
    ResponseEntity<OfferResponse> accept(@PathVariable UUID id, ExpectedVersion expected, Actor.Staff provider) {
        acceptOffer.accept(new OfferId(id), provider, expected);
        return read(id, provider);
    }

    @PutMapping("/{id}/rejection")
    ResponseEntity<OfferResponse> reject(
            @PathVariable UUID id,
            @Valid @RequestBody RejectionRequest request,
            ExpectedVersion expected,
            Actor.Staff provider) {
        rejectOffer.reject(new OfferId(id), request.reasonCode(), provider, expected);
        return read(id, provider);
    }

    private ResponseEntity<OfferResponse> read(UUID id, Actor.Staff provider) {
        var offer = providerOffers.find(id, provider).orElseThrow(NotFound::new);
        audit.granted(provider, "read offer", List.of(offer.personId()), Basis.PROVIDER.name());
        return Versioned.ok(offer.version(), OfferResponse.of(offer));
    }
}
