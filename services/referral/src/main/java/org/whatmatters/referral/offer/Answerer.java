package org.whatmatters.referral.offer;

import org.whatmatters.referral.lifecycle.WorkerId;

/// Who answered an offer.
public sealed interface Answerer {

    /// Somebody of the provider, by their account.
    record Member(WorkerId worker) implements Answerer {}

    /// Whoever had the group's phone and the link. Nobody claims to know who that was.
    record Holder(LinkId link) implements Answerer {}
}
