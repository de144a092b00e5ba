package org.whatmatters.referral.offer.application;

import java.time.Instant;
import org.springframework.stereotype.Component;
import org.whatmatters.referral.lifecycle.ReferralId;
import org.whatmatters.referral.lifecycle.application.OpenOffers;

/// Takes back what was offered for a referral that has ended.
@Component
class WithdrawOffers implements OpenOffers {

    private final Offers offers;

    WithdrawOffers(Offers offers) {
        this.offers = offers;
    }

    @Override
    public void withdraw(ReferralId referral, Instant at) {
        offers.withdrawAll(referral, at);
    }
}
