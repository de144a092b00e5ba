package org.whatmatters.referral.mine;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.whatmatters.platform.web.Actor;
import org.whatmatters.platform.web.Audit;
import org.whatmatters.platform.web.MayUse;
import org.whatmatters.referral.access.Basis;
import org.whatmatters.referral.mine.MyReferrals.Mine;

/// What a signed-in person sees of their own referrals. Nothing at all until their sign-in is linked to a record.
@RestController
@MayUse(person = true)
class MyReferralsController {

    private final MyReferrals myReferrals;
    private final Audit audit;

    MyReferralsController(MyReferrals myReferrals, Audit audit) {
        this.myReferrals = myReferrals;
        this.audit = audit;
    }

    @GetMapping("/api/v1/referrals/mine")
    List<Mine> mine(Actor.Person person) {
        var mine = myReferrals.of(person);
        var ids = mine.stream().map(Mine::personId).distinct().toList();
        audit.granted(person, "list own referrals", ids, Basis.SELF.name());
        return mine;
    }
}
