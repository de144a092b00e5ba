package org.whatmatters.referral.offer;

import java.util.UUID;

/// A one-time link by which a group answers an offer. It names the link, and opens nothing.
public record LinkId(UUID value) {}
