package org.whatmatters.referral.offer.application;

import java.util.UUID;
import org.whatmatters.platform.web.Actor;
import org.whatmatters.referral.offer.Offer;

/// The way to a group that answers by its phone.
public interface GroupLinks {

    /// Has a one-time link to the offer texted to the group, in the transaction of the offer.
    ///
    /// @param phone as the notification service knows it
    void send(Offer offer, UUID phone, Actor.Staff worker);
}
