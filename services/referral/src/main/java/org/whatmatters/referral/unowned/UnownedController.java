package org.whatmatters.referral.unowned;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.whatmatters.platform.web.Actor;
import org.whatmatters.platform.web.Audit;
import org.whatmatters.platform.web.MayUse;
import org.whatmatters.platform.web.Role;
import org.whatmatters.referral.access.Basis;
import org.whatmatters.referral.unowned.UnownedReferrals.Unowned;

/// Tells whoever leads a team of what nobody there has.
@RestController
class UnownedController {

    private final UnownedReferrals referrals;
    private final Audit audit;

    UnownedController(UnownedReferrals referrals, Audit audit) {
        this.referrals = referrals;
        this.audit = audit;
    }

    /// @param unidentified how many more of whom it is not known who they are
    record UnownedResponse(List<Unowned> items, long unidentified) {}

    @GetMapping("/api/v1/referrals/unowned")
    @MayUse(staff = Role.TEAM_LEAD)
    UnownedResponse unowned(Actor.Staff lead) {
        var unowned = referrals.of(lead);
        var people = unowned.stream().map(Unowned::personId).toList();
        audit.granted(lead, "list referrals that nobody has", people, Basis.HOST.name());
        return new UnownedResponse(unowned, referrals.unidentified(lead));
    }
}
