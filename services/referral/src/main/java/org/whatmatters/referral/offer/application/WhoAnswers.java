package org.whatmatters.referral.offer.application;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.whatmatters.platform.web.Invalid;
import org.whatmatters.platform.web.NotFound;
import org.whatmatters.referral.lifecycle.OrganisationId;
import org.whatmatters.referral.offer.ServiceId;
import org.whatmatters.referral.projection.Listings;
import org.whatmatters.referral.projection.Organisations;

/// Who answers offers for a service of the directory, and in which way. A group whose people have no account is asked
/// by its phone, or its offers would wait for nobody.
@Component
public class WhoAnswers {

    /// How a group answers.
    public enum Way {
        ACCOUNT,
        PHONE
    }

    private final Listings listings;
    private final Organisations organisations;
    private final Clock clock;

    WhoAnswers(Listings listings, Organisations organisations, Clock clock) {
        this.listings = listings;
        this.organisations = organisations;
        this.clock = clock;
    }

    public Way wayOf(ServiceId service) {
        var listing = listings.find(service.value()).orElseThrow(NotFound::new);
        return listing.answersByAccount() ? Way.ACCOUNT : Way.PHONE;
    }

    /// The partner organisation that an offer is made to, if the group is one.
    ///
    /// @param byPhone whether the group is asked by its phone, beside the accounts that it may have
    @Nullable
    OrganisationId provider(ServiceId service, boolean byPhone) {
        var listing = listings.find(service.value())
                .orElseThrow(() -> refused("UNKNOWN_SERVICE", "There is no such service in the directory."));
        if (!listing.isActive()) {
            throw refused("SERVICE_NOT_ACTIVE", "This service takes nobody at the moment.");
        }
        if (!listing.takesReferrals()) {
            throw refused("SERVICE_NOT_ASSURED", "Nobody has made sure of this listing yet. Tell the person about it.");
        }
        var provider = listing.provider();
        if (provider != null) {
            mustShareWithUs(provider, clock.instant());
        }
        if (!byPhone && !listing.answersByAccount()) {
            throw Invalid.field(
                    "/phone",
                    "NOBODY_HAS_AN_ACCOUNT",
                    "Nobody of this group has an account. Ring them, and put down the mobile number they answer with.");
        }
        return provider == null ? null : new OrganisationId(provider);
    }

    private void mustShareWithUs(UUID organisation, Instant now) {
        var provider = organisations.find(organisation);
        if (provider.filter(one -> one.awaitsAgreement(now)).isPresent()) {
            throw refused(
                    "AGREEMENT_NOT_BEGUN",
                    "Their agreement with us has not begun. Offer another, or signpost the person.");
        }
        if (provider.filter(one -> one.hasEndedAgreement(now)).isPresent()) {
            throw refused(
                    "AGREEMENT_ENDED", "Their agreement with us has ended. Offer another, or signpost the person.");
        }
    }

    private static Invalid refused(String code, String message) {
        return Invalid.field("/serviceId", code, message);
    }
}
