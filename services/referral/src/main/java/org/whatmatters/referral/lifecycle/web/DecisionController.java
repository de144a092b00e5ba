package org.whatmatters.referral.lifecycle.web;

import jakarta.validation.Valid;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.whatmatters.platform.web.Actor;
import org.whatmatters.platform.web.ExpectedVersion;
import org.whatmatters.platform.web.MayUse;
import org.whatmatters.platform.web.Role;
import org.whatmatters.platform.web.Versioned;
import org.whatmatters.referral.casefile.CaseFile;
import org.whatmatters.referral.casefile.CaseFiles;
import org.whatmatters.referral.lifecycle.ReferralId;
import org.whatmatters.referral.lifecycle.WorkerId;
import org.whatmatters.referral.lifecycle.application.AcceptReferral;
import org.whatmatters.referral.lifecycle.application.AssignReferral;
import org.whatmatters.referral.lifecycle.application.EndReferral;
import org.whatmatters.referral.lifecycle.web.Requests.AcceptanceRequest;
import org.whatmatters.referral.lifecycle.web.Requests.AssignmentRequest;
import org.whatmatters.referral.lifecycle.web.Requests.EndingRequest;

/// The host decides: takes on, gives to a worker, ends.
@RestController
@RequestMapping("/api/v1/referrals/{id}")
class DecisionController {

    private final AcceptReferral acceptReferral;
    private final AssignReferral assignReferral;
    private final EndReferral endReferral;
    private final CaseFiles caseFiles;

    DecisionController(
            AcceptReferral acceptReferral,
            AssignReferral assignReferral,
            EndReferral endReferral,
            CaseFiles caseFiles) {
        this.acceptReferral = acceptReferral;
        this.assignReferral = assignReferral;
        this.endReferral = endReferral;
        this.caseFiles = caseFiles;
    }

    @PutMapping("/acceptance")
    @MayUse(staff = {Role.TRIAGER, Role.TEAM_LEAD})
    ResponseEntity<CaseFile> accept(
            @PathVariable UUID id,
            @RequestBody(required = false) @Nullable AcceptanceRequest request,
            ExpectedVersion expected,
            Actor.Staff triager) {
        acceptReferral.accept(new ReferralId(id), request == null ? null : request.support(), triager, expected);
        return caseFile(id, triager);
    }

    @PutMapping("/assignment")
    @MayUse(staff = {Role.TRIAGER, Role.TEAM_LEAD})
    ResponseEntity<CaseFile> assign(
            @PathVariable UUID id,
            @Valid @RequestBody AssignmentRequest request,
            ExpectedVersion expected,
            Actor.Staff triager) {
        assignReferral.assign(
                new ReferralId(id),
                new WorkerId(request.worker()),
                Boolean.TRUE.equals(request.evenIfAway()),
                triager,
                expected);
        return caseFile(id, triager);
    }

    @PutMapping("/ending")
    @MayUse(staff = {Role.TRIAGER, Role.TEAM_LEAD, Role.LINK_WORKER, Role.HEALTH_COACH, Role.CARE_COORDINATOR})
    ResponseEntity<CaseFile> end(
            @PathVariable UUID id,
            @Valid @RequestBody EndingRequest request,
            ExpectedVersion expected,
            Actor.Staff worker) {
        endReferral.end(new ReferralId(id), request.lastWord(), worker, expected);
        return caseFile(id, worker);
    }

    private ResponseEntity<CaseFile> caseFile(UUID id, Actor.Staff worker) {
        var caseFile = caseFiles.find(id, worker);
        return Versioned.ok(caseFile.version(), caseFile);
    }
}
