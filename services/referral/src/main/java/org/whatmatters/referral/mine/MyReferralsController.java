package org.whatmatters.referral.mine;

import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.whatmatters.platform.circle.AccessFreshness;
import org.whatmatters.platform.web.Actor;
import org.whatmatters.platform.web.Audit;
import org.whatmatters.platform.web.MayUse;
import org.whatmatters.platform.web.NotFound;
import org.whatmatters.referral.access.Basis;
import org.whatmatters.referral.mine.MyReferrals.Mine;

/// What a signed-in person sees of their own referrals, and of those of whom they help. Nothing at all until their
/// sign-in is linked to a record, or somebody lets them help.
@RestController
@MayUse(person = true)
class MyReferralsController {

    private final MyReferrals myReferrals;
    private final AccessFreshness freshness;
    private final Audit audit;

    MyReferralsController(MyReferrals myReferrals, AccessFreshness freshness, Audit audit) {
        this.myReferrals = myReferrals;
        this.freshness = freshness;
        this.audit = audit;
    }

    @GetMapping("/api/v1/referrals/mine")
    List<Mine> mine(Actor.Person person) {
        var mine = myReferrals.of(person);
        var ids = mine.stream().map(Mine::personId).distinct().toList();
        audit.granted(person, "list own referrals", ids, Basis.SELF.name());
        return mine;
    }

    @GetMapping("/api/v1/referrals/helped/{personId}")
    List<Mine> helped(@PathVariable UUID personId, Actor.Person helper) {
        if (!freshness.isGiven() || !myReferrals.mayHelp(personId, helper)) {
            throw new NotFound();
        }
        audit.granted(helper, "list referrals for them", List.of(personId), Basis.PROXY.name());
        return myReferrals.ofHelped(personId, helper);
    }
}
