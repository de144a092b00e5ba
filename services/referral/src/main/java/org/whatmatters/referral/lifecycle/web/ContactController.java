package org.whatmatters.referral.lifecycle.web;

import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.whatmatters.platform.web.Actor;
import org.whatmatters.platform.web.MayUse;
import org.whatmatters.platform.web.Role;
import org.whatmatters.platform.web.Versioned;
import org.whatmatters.referral.casefile.CaseFile;
import org.whatmatters.referral.casefile.CaseFiles;
import org.whatmatters.referral.lifecycle.ReferralId;
import org.whatmatters.referral.lifecycle.application.RecordContact;
import org.whatmatters.referral.lifecycle.web.Requests.ContactRequest;

/// A worker tried to reach the person. Only added to, so no version is asked for.
@RestController
@RequestMapping("/api/v1/referrals/{id}")
@MayUse(staff = {Role.LINK_WORKER, Role.HEALTH_COACH, Role.CARE_COORDINATOR, Role.TEAM_LEAD})
class ContactController {

    private final RecordContact recordContact;
    private final CaseFiles caseFiles;

    ContactController(RecordContact recordContact, CaseFiles caseFiles) {
        this.recordContact = recordContact;
        this.caseFiles = caseFiles;
    }

    @PostMapping("/contacts")
    ResponseEntity<CaseFile> contact(
            @PathVariable UUID id, @Valid @RequestBody ContactRequest request, Actor.Staff worker) {
        var next = request.next();
        recordContact.record(
                new ReferralId(id),
                request.channel(),
                request.outcome(),
                request.note(),
                request.saidTo(),
                next == null ? null : next.booking(),
                worker);
        return caseFile(id, worker);
    }

    private ResponseEntity<CaseFile> caseFile(UUID id, Actor.Staff worker) {
        var caseFile = caseFiles.find(id, worker);
        return Versioned.ok(caseFile.version(), caseFile);
    }
}
