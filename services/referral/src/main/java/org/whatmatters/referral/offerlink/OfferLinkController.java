package org.whatmatters.referral.offerlink;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.whatmatters.platform.web.Audit;
import org.whatmatters.platform.web.ExpectedVersion;
import org.whatmatters.platform.web.MayUse;
import org.whatmatters.platform.web.NotFound;
import org.whatmatters.platform.web.Secret;
import org.whatmatters.referral.calendar.WorkingDays;
import org.whatmatters.referral.offer.LinkHolder;
import org.whatmatters.referral.offer.RejectionReason;
import org.whatmatters.referral.offer.application.AcceptOffer;
import org.whatmatters.referral.offer.application.RejectOffer;

/// Where a group answers by its link. Every step is a POST with the secret in its body: what opens an address to see
/// whether it is safe does nothing here, and no secret stands in an address of ours.
@RestController
@RequestMapping("/api/v1/public/offer-links")
@MayUse(anyone = true)
class OfferLinkController {

    private final EnterByCode enterByCode;
    private final OfferLinks links;
    private final AcceptOffer acceptOffer;
    private final RejectOffer rejectOffer;
    private final WorkingDays calendar;
    private final Audit audit;
    private final Clock clock;

    OfferLinkController(
            EnterByCode enterByCode,
            OfferLinks links,
            AcceptOffer acceptOffer,
            RejectOffer rejectOffer,
            WorkingDays calendar,
            Audit audit,
            Clock clock) {
        this.enterByCode = enterByCode;
        this.links = links;
        this.acceptOffer = acceptOffer;
        this.rejectOffer = rejectOffer;
        this.calendar = calendar;
        this.audit = audit;
        this.clock = clock;
    }

    /// @param token as the link has it
    record LinkRequest(@NotBlank @Size(max = 60) String token) {}

    record CodeRequest(
            @NotBlank @Size(max = 60) String token,

            @NotBlank(message = "Enter the code.") @Size(max = 20)
            String code) {}

    /// @param entry as the right code gave it
    record EntryRequest(@NotBlank @Size(max = 60) String entry) {}

    /// @param version that was read
    record AcceptanceRequest(
            @NotBlank @Size(max = 60) String entry, @NotNull Long version) {}

    record RejectionRequest(
            @NotBlank @Size(max = 60) String entry,
            @NotNull Long version,
            @NotNull RejectionReason reasonCode) {}

    /// Who asks whom, and nothing else.
    ///
    /// @param state `open`; otherwise why it cannot be answered any more
    /// @param hostPhone where to ring then
    record OpeningResponse(
            String state, String host, @Nullable String hostPhone, String group) {

        static OpeningResponse of(Asked asked) {
            var state = asked.standing().name().toLowerCase(Locale.ROOT);
            return new OpeningResponse(state, asked.host(), asked.hostPhone(), asked.group());
        }
    }

    /// @param sent whether a code is on its way
    /// @param nextAt when another can be asked for
    record CodeResponse(boolean sent, Instant nextAt) {}

    /// @param entry good for half an hour; absent where the code is wrong
    /// @param triesLeft with this code; none, and another has to be asked for
    record EntryResponse(@Nullable String entry, int triesLeft) {}

    /// An offer as whoever holds the group's phone sees it.
    ///
    /// @param answerBy the last day for an answer; absent where none is waited for
    /// @param personName a first name, after a yes
    record OpenedResponse(
            long version,
            String serviceName,
            @Nullable String need,
            String state,
            Instant madeAt,
            @Nullable LocalDate answerBy,
            @Nullable String personName,
            String host,
            @Nullable String hostPhone) {}

    /// Changes nothing, however often it is asked.
    @PostMapping("/openings")
    OpeningResponse open(@Valid @RequestBody LinkRequest request) {
        return OpeningResponse.of(enterByCode.asked(new Secret(request.token())));
    }

    @PostMapping("/codes")
    CodeResponse textCode(@Valid @RequestBody LinkRequest request) {
        var texted = enterByCode.textCode(new Secret(request.token()));
        return new CodeResponse(texted.sent(), texted.nextAt());
    }

    @PostMapping("/entries")
    EntryResponse enter(@Valid @RequestBody CodeRequest request) {
        var typed = enterByCode.enter(new Secret(request.token()), request.code());
        return new EntryResponse(typed.entry() == null ? null : typed.entry().text(), typed.triesLeft());
    }

    @PostMapping("/readings")
    OpenedResponse read(@Valid @RequestBody EntryRequest request) {
        return read(holder(request.entry()));
    }

    @PostMapping("/acceptances")
    OpenedResponse accept(@Valid @RequestBody AcceptanceRequest request) {
        var holder = holder(request.entry());
        acceptOffer.accept(holder, new ExpectedVersion(request.version()));
        return read(holder);
    }

    @PostMapping("/rejections")
    OpenedResponse reject(@Valid @RequestBody RejectionRequest request) {
        var holder = holder(request.entry());
        rejectOffer.reject(holder, request.reasonCode(), new ExpectedVersion(request.version()));
        return read(holder);
    }

    private LinkHolder holder(String entry) {
        return links.holder(new Secret(entry), clock.instant()).orElseThrow(NotFound::new);
    }

    private OpenedResponse read(LinkHolder holder) {
        var offer = links.opened(holder);
        audit.granted(holder.link().value(), "read offer", List.of(offer.person()), LinkHolder.BASIS);
        return new OpenedResponse(
                offer.version(),
                offer.serviceName(),
                offer.need(),
                offer.state().toLowerCase(Locale.ROOT),
                offer.madeAt(),
                offer.state().equals("OPEN") ? calendar.after(offer.madeAt(), offer.returnDays()) : null,
                offer.firstName(),
                offer.host(),
                offer.hostPhone());
    }
}
