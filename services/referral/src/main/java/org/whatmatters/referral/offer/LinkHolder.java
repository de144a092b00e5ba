package org.whatmatters.referral.offer;

/// Whoever opened an offer with its link and the code that went to the group's phone.
public record LinkHolder(LinkId link, OfferId offer) {

    /// As the audit says on what ground they come; it names the link and nobody.
    public static final String BASIS = "OFFER_LINK";
}
