package org.whatmatters.referral.offer.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.whatmatters.platform.web.Actor;
import org.whatmatters.platform.web.MayUse;
import org.whatmatters.platform.web.Role;
import org.whatmatters.platform.web.Versioned;
import org.whatmatters.referral.casefile.CaseFile;
import org.whatmatters.referral.casefile.CaseFiles;
import org.whatmatters.referral.lifecycle.ReferralId;
import org.whatmatters.referral.offer.OfferId;
import org.whatmatters.referral.offer.ServiceId;
import org.whatmatters.referral.offer.application.MakeOffer;
import org.whatmatters.referral.offer.application.SendLinkAgain;
import org.whatmatters.referral.offer.application.WhoAnswers;
import org.whatmatters.referral.text.Note;

/// A host's worker asks a provider.
@RestController
@MayUse(staff = {Role.LINK_WORKER, Role.HEALTH_COACH, Role.CARE_COORDINATOR, Role.TEAM_LEAD})
class MakeOfferController {

    private final MakeOffer makeOffer;
    private final SendLinkAgain sendLinkAgain;
    private final WhoAnswers whoAnswers;
    private final CaseFiles caseFiles;

    MakeOfferController(MakeOffer makeOffer, SendLinkAgain sendLinkAgain, WhoAnswers whoAnswers, CaseFiles caseFiles) {
        this.makeOffer = makeOffer;
        this.sendLinkAgain = sendLinkAgain;
        this.whoAnswers = whoAnswers;
        this.caseFiles = caseFiles;
    }

    /// @param need what it is for; the provider reads it before it knows whom it is about, so no name belongs in it
    /// @param phone of a group that answers by a link, as `PUT /api/v1/group-phones/{serviceId}` answered it
    record OfferRequest(
            @NotNull UUID serviceId,
            @Nullable @Note(max = 150) String need,
            @Nullable UUID phone) {}

    /// @param phone as `PUT /api/v1/group-phones/{serviceId}` answered it, or `GET` found it
    record LinkRequest(@NotNull UUID phone) {}

    /// @param answersBy an account of the group's, or its phone
    record GroupResponse(WhoAnswers.Way answersBy) {}

    @GetMapping("/api/v1/referrals/groups/{serviceId}")
    GroupResponse group(@PathVariable UUID serviceId) {
        return new GroupResponse(whoAnswers.wayOf(new ServiceId(serviceId)));
    }

    @PostMapping("/api/v1/referrals/{id}/offers")
    ResponseEntity<CaseFile> make(@PathVariable UUID id, @Valid @RequestBody OfferRequest request, Actor.Staff worker) {
        var wish = new MakeOffer.Wish(new ServiceId(request.serviceId()), request.need(), request.phone());
        makeOffer.make(new ReferralId(id), wish, worker);
        return answer(id, worker);
    }

    @PostMapping("/api/v1/referrals/{id}/offers/{offer}/links")
    ResponseEntity<CaseFile> sendAgain(
            @PathVariable UUID id,
            @PathVariable UUID offer,
            @Valid @RequestBody LinkRequest request,
            Actor.Staff worker) {
        sendLinkAgain.send(new ReferralId(id), new OfferId(offer), request.phone(), worker);
        return answer(id, worker);
    }

    private ResponseEntity<CaseFile> answer(UUID id, Actor.Staff worker) {
        var caseFile = caseFiles.find(id, worker);
        return Versioned.ok(caseFile.version(), caseFile);
    }
}
