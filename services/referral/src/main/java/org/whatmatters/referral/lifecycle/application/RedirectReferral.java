package org.whatmatters.referral.lifecycle.application;

import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.whatmatters.platform.web.Actor;
import org.whatmatters.platform.web.ExpectedVersion;
import org.whatmatters.platform.web.Invalid;
import org.whatmatters.referral.lifecycle.OrganisationId;
import org.whatmatters.referral.lifecycle.ReferralId;
import org.whatmatters.referral.lifecycle.WorkerId;
import org.whatmatters.referral.lifecycle.application.Redirections.Reason;
import org.whatmatters.referral.lifecycle.application.Redirections.Redirection;
import org.whatmatters.referral.projection.Organisations;

/// Another host suits better: the referral is in its list, and no longer in this one's.
@Component
public class RedirectReferral {

    private final ReferralDesk desk;
    private final Redirections redirections;
    private final Organisations organisations;
    private final Clock clock;

    RedirectReferral(ReferralDesk desk, Redirections redirections, Organisations organisations, Clock clock) {
        this.desk = desk;
        this.redirections = redirections;
        this.organisations = organisations;
        this.clock = clock;
    }

    public void redirect(
            ReferralId id,
            UUID other,
            Reason reason,
            @Nullable String note,
            Actor.Staff triager,
            ExpectedVersion expected) {
        var now = clock.instant();
        var to = new OrganisationId(other);
        desk.change(id, triager, expected, referral -> {
            var redirected = referral.redirect(to, now);
            mustBeAnotherHost(other, triager);
            return redirected;
        });
        var from = new OrganisationId(triager.organisationId());
        redirections.add(id, new Redirection(from, to, reason, note, new WorkerId(triager.subject()), now));
    }

    private void mustBeAnotherHost(UUID other, Actor.Staff triager) {
        var isOne = organisations.otherHosts(triager.organisationId(), clock.instant()).stream()
                .anyMatch(host -> host.id().equals(other));
        if (!isOne) {
            throw Invalid.field("/host", "NOT_ANOTHER_HOST", "Choose another team that takes people on.");
        }
    }
}
