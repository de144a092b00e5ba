package org.whatmatters.referral.lifecycle.web;

import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.whatmatters.platform.web.Actor;
import org.whatmatters.platform.web.ExpectedVersion;
import org.whatmatters.platform.web.MayUse;
import org.whatmatters.platform.web.Role;
import org.whatmatters.platform.web.Versioned;
import org.whatmatters.referral.casefile.CaseFile;
import org.whatmatters.referral.casefile.CaseFiles;
import org.whatmatters.referral.lifecycle.ReferralId;
import org.whatmatters.referral.lifecycle.application.AskForInformation;
import org.whatmatters.referral.lifecycle.application.PutOnWaitingList;
import org.whatmatters.referral.lifecycle.application.RedirectReferral;
import org.whatmatters.referral.lifecycle.application.ShareCase;
import org.whatmatters.referral.lifecycle.web.Requests.QuestionRequest;
import org.whatmatters.referral.lifecycle.web.Requests.RedirectionRequest;
import org.whatmatters.referral.lifecycle.web.Requests.SharingRequest;
import org.whatmatters.referral.lifecycle.web.Requests.WaitingRequest;

/// What a triager can do beside accepting, assigning and ending.
@RestController
@RequestMapping("/api/v1/referrals/{id}")
@MayUse(staff = {Role.TRIAGER, Role.TEAM_LEAD})
class TriageController {

    private final AskForInformation askForInformation;
    private final RedirectReferral redirectReferral;
    private final PutOnWaitingList putOnWaitingList;
    private final ShareCase shareCase;
    private final CaseFiles caseFiles;

    TriageController(
            AskForInformation askForInformation,
            RedirectReferral redirectReferral,
            PutOnWaitingList putOnWaitingList,
            ShareCase shareCase,
            CaseFiles caseFiles) {
        this.askForInformation = askForInformation;
        this.redirectReferral = redirectReferral;
        this.putOnWaitingList = putOnWaitingList;
        this.shareCase = shareCase;
        this.caseFiles = caseFiles;
    }

    @PutMapping("/question")
    ResponseEntity<CaseFile> ask(
            @PathVariable UUID id,
            @Valid @RequestBody QuestionRequest request,
            ExpectedVersion expected,
            Actor.Staff triager) {
        askForInformation.ask(new ReferralId(id), request.question(), triager, expected);
        return caseFile(id, triager);
    }

    /// Nothing is answered: it is another host's from now on.
    @PutMapping("/redirection")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void redirect(
            @PathVariable UUID id,
            @Valid @RequestBody RedirectionRequest request,
            ExpectedVersion expected,
            Actor.Staff triager) {
        redirectReferral.redirect(
                new ReferralId(id), request.host(), request.reasonCode(), request.note(), triager, expected);
    }

    @PutMapping("/waiting")
    ResponseEntity<CaseFile> putOnWaitingList(
            @PathVariable UUID id,
            @Valid @RequestBody WaitingRequest request,
            ExpectedVersion expected,
            Actor.Staff triager) {
        putOnWaitingList.put(new ReferralId(id), request.expectedOn(), triager, expected);
        return caseFile(id, triager);
    }

    @PutMapping("/sharing")
    ResponseEntity<CaseFile> share(
            @PathVariable UUID id,
            @Valid @RequestBody SharingRequest request,
            ExpectedVersion expected,
            Actor.Staff triager) {
        shareCase.share(new ReferralId(id), request.worker(), triager, expected);
        return caseFile(id, triager);
    }

    private ResponseEntity<CaseFile> caseFile(UUID id, Actor.Staff worker) {
        var caseFile = caseFiles.find(id, worker);
        return Versioned.ok(caseFile.version(), caseFile);
    }
}
