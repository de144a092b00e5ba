package org.whatmatters.portal.cases;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.whatmatters.portal.page.Part;
import org.whatmatters.portal.page.Parts;
import org.whatmatters.portal.page.Patience;
import org.whatmatters.portal.services.CaseFile;
import org.whatmatters.portal.services.PersonService;
import org.whatmatters.portal.services.ReferralService;

/// What stands at the top of every page about a person: who it is, and how it is safe to contact them.
@Component
class CaseHead {

    private final ReferralService referrals;
    private final PersonService people;
    private final Parts parts;
    private final Patience patience;

    CaseHead(ReferralService referrals, PersonService people, Parts parts, Patience patience) {
        this.referrals = referrals;
        this.people = people;
        this.parts = parts;
        this.patience = patience;
    }

    /// For a page that is about the person's own record: without the record there is nothing to show.
    void showRecord(UUID id, Model model) {
        var referral = referrals.referral(id);
        model.addAttribute("referral", referral);
        model.addAttribute("person", Part.of(patience.untilFound(() -> people.person(referral.personId()))));
    }

    CaseFile show(UUID id, Model model) {
        var referral = referrals.referral(id);
        model.addAttribute("referral", referral);
        model.addAttribute(
                "person", parts.ask(() -> people.person(referral.personId())).answer());
        return referral;
    }
}
