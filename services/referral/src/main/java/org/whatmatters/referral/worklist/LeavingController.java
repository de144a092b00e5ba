package org.whatmatters.referral.worklist;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.whatmatters.platform.web.Actor;
import org.whatmatters.platform.web.Audit;
import org.whatmatters.platform.web.MayUse;
import org.whatmatters.platform.web.Role;
import org.whatmatters.referral.access.Basis;
import org.whatmatters.referral.worklist.LeavingHospital.Leaving;

/// Whom the host has to decide of first.
@RestController
class LeavingController {

    private final LeavingHospital leavingHospital;
    private final Audit audit;

    LeavingController(LeavingHospital leavingHospital, Audit audit) {
        this.leavingHospital = leavingHospital;
        this.audit = audit;
    }

    @GetMapping("/api/v1/referrals/incoming/leaving")
    @MayUse(staff = {Role.TRIAGER, Role.TEAM_LEAD})
    List<Leaving> leaving(Actor.Staff triager) {
        var leaving = leavingHospital.of(triager);
        var people = leaving.stream().map(Leaving::personId).toList();
        audit.granted(triager, "list who leaves hospital", people, Basis.HOST.name());
        return leaving;
    }
}
