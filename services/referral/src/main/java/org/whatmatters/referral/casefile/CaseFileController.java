package org.whatmatters.referral.casefile;

import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.whatmatters.platform.web.Actor;
import org.whatmatters.platform.web.Audit;
import org.whatmatters.platform.web.MayUse;
import org.whatmatters.platform.web.Role;
import org.whatmatters.platform.web.Versioned;
import org.whatmatters.referral.access.Basis;
import org.whatmatters.referral.casefile.CaseFile.LinkedWith;

/// Opens a case file; who looked is kept.
@RestController
@MayUse(staff = {Role.TRIAGER, Role.TEAM_LEAD, Role.LINK_WORKER, Role.HEALTH_COACH, Role.CARE_COORDINATOR})
class CaseFileController {

    private final CaseFiles caseFiles;
    private final Audit audit;

    CaseFileController(CaseFiles caseFiles, Audit audit) {
        this.caseFiles = caseFiles;
        this.audit = audit;
    }

    @GetMapping("/api/v1/referrals/{id}")
    ResponseEntity<CaseFile> one(@PathVariable UUID id, Actor.Staff worker) {
        var caseFile = caseFiles.find(id, worker);
        var people = Stream.concat(
                        Stream.of(caseFile.personId()),
                        caseFile.linkedWith().stream().map(LinkedWith::personId))
                .distinct()
                .toList();
        audit.granted(worker, "read referral", people, Basis.HOST.name());
        return Versioned.ok(caseFile.version(), caseFile);
    }
}
